// Turbo ships no types; importing it is all we do, and what it hears it hears from the markup.
declare module '@hotwired/turbo' {
  export function renderStreamMessage(message: string): void
}

/** @public Why this person: two to four plain sentences, which never repeat what the threads already say. */
export function Reasons({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null
  return (
    <ul class="grid gap-1.5">
      {reasons.map((reason) => (
        <li>{reason}</li>
      ))}
    </ul>
  )
}

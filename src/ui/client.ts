import './main.css'
import '@hotwired/turbo'
import { keepDrafts, restoreDrafts } from './browser/drafts.ts'
import { stayOnPage, welcomeReader } from './browser/focus.ts'
import { followFields } from './browser/follow-field.ts'
import { printOnClick } from './browser/print.ts'
import { watchReading } from './browser/reading.ts'
import { presetZone } from './browser/zone.ts'

keepDrafts()
stayOnPage()
restoreDrafts()
presetZone()
printOnClick()
followFields()
watchReading()
document.addEventListener('turbo:load', restoreDrafts)
document.addEventListener('turbo:render', (event) => {
  restoreDrafts()
  presetZone()
  watchReading()
  const { renderMethod } = (event as CustomEvent<{ renderMethod?: string }>).detail
  // A morph refreshes in place: whoever is reading or typing stays where they are.
  if (renderMethod !== 'morph') welcomeReader()
})

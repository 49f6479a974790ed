import { careersOf } from '../career.ts'
import { makingCareers } from './careers-making.ts'
import { officeCareers } from './careers-office.ts'

/** @public Kind of work → career. */
export const companyCareers = careersOf({ ...makingCareers, ...officeCareers })

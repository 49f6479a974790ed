import { careersOf } from '../career.ts'
import { designCareers } from './careers-design.ts'
import { planningCareers } from './careers-planning.ts'

/** Field of practice → career. */
export const careers = careersOf({ ...designCareers, ...planningCareers })

import type { MaterialSource } from '../../../schema/description-criteria.js';
import type { Source } from '../material.js';
import { categories, commitments, locations, organization, sensitiveData, services } from './engagement.js';
import { corrections, processes, reporting, stepReasons, steps, userReports } from './processes.js';
import { people, systems } from './registers.js';
import { controls, leftOut, requirements } from './requirements.js';
import { subservice, userControls, userEntityControls } from './third-parties.js';

/** Where the parts of an item are filled from. To add one: its name in the schema of the catalog, its function here. */
export const sources: Readonly<Record<MaterialSource, Source>> = {
  organization,
  services,
  commitments,
  categories,
  locations,
  'sensitive-data': sensitiveData,
  systems,
  processes,
  steps,
  'step-reasons': stepReasons,
  corrections,
  reporting,
  'user-reports': userReports,
  people,
  subservice,
  requirements,
  controls,
  'user-entity-controls': userEntityControls,
  'user-controls': userControls,
  'left-out': leftOut,
};

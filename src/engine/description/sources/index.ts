import type { MaterialSource } from '../../../schema/description-criteria.js';
import type { Source } from '../material.js';
import { categories, commitments, locations, organization, sensitiveData, services } from './engagement.js';
import { people, processes, subservice, systems } from './registers.js';
import { controls, leftOut, requirements, userEntityControls } from './requirements.js';

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
  people,
  subservice,
  requirements,
  controls,
  'user-entity-controls': userEntityControls,
  'left-out': leftOut,
};

import type { Observation } from '../model/check.js';
import type { Facts, ReportScope } from '../model/facts.js';
import { objectivesOf } from '../model/map/process-map.js';
import type { ProcessFacts } from '../model/map/process-map.js';

/** The financial map is asked for by SOC 1 alone: its scope, where the engagement has one. */
export const soc1Scope = ({ scopes }: Facts): ReportScope | undefined => scopes.find(({ report }) => report === 'soc1');

/** What every observation about a part of a financial process says of it. */
export const aboutProcess = (
  { work, index, controls }: ProcessFacts,
  part: string,
): Pick<Observation, 'subject' | 'reports' | 'requirements' | 'controls' | 'item'> => ({
  subject: { kind: 'process', id: part === '' ? work.id : `${work.id}/${part}` },
  reports: ['soc1'],
  requirements: objectivesOf(controls),
  controls: [],
  item: { list: 'processes', index },
});

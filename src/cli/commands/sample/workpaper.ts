import type { Control } from '../../../schema/registers.js';
import type { SampleSizes } from '../../../schema/sample-sizes.js';
import type { DrawnSample } from './draw-sample.js';
import type { SampleRequest } from './read-request.js';

/** All that a workpaper tells. */
export interface Workpaper {
  /** The test's id in tests.yaml, and the name of the workpaper's folder. */
  readonly id: string;
  readonly organization: string;
  readonly control: Control;
  readonly request: SampleRequest;
  readonly sample: DrawnSample;
  readonly table: SampleSizes;
  readonly origin: 'shipped' | 'workspace';
  /** The period that the reports cover, where all of type 2 cover the same. */
  readonly covers: { readonly from: string; readonly to: string } | undefined;
}

/** Ids may have 64 characters. */
const longestControl = 55;

/** The same control and list have the same workpaper. */
export const workpaperId = (control: string, populationSha256: string): string =>
  `${control.slice(0, longestControl)}-${populationSha256.slice(0, 8)}`;

/** A stratum's name for people: cells may be empty. */
export const stratumName = (name: string): string => (name === '' ? '(empty)' : name);

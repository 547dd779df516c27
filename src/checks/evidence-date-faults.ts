import type { ControlFacts } from '../model/facts.js';
import { contains, type Period, type PlainDate } from '../model/plain-date.js';
import type { Evidence } from '../schema/registers.js';

export interface DateFault {
  readonly evidence: Evidence;
  readonly because: 'collected-first' | 'covers-beyond' | 'outside-period' | 'too-early' | 'undated-list';
  readonly says: string;
}

const fault = (evidence: Evidence, because: DateFault['because'], says: string): DateFault => ({
  evidence,
  because,
  says: `${evidence.id} ${says}`,
});

/** Days that cannot both be right, whatever the period. */
const impossible = (evidence: Evidence): DateFault[] => {
  const { performed, covers, collected } = evidence;
  if (collected === undefined) return [];
  return [
    ...(performed > collected
      ? [
          fault(
            evidence,
            'collected-first',
            `was collected on ${collected}, before the control was performed on ${performed}`,
          ),
        ]
      : []),
    ...(covers && covers.to > collected
      ? [fault(evidence, 'covers-beyond', `was collected on ${collected} and is said to cover days up to ${covers.to}`)]
      : []),
  ];
};

const takenOn = ({ collected, performed }: Evidence): PlainDate => collected ?? performed;

/** It is said to speak for days of the period. */
const claims = ({ covers, performed }: Evidence, period: Period): boolean =>
  covers ? covers.from <= period.to && covers.to >= period.from : contains(period, performed);

/**
 * A configuration shows itself on the day it was taken and on no other: that day lies in the period. One of another day that claims
 * nothing of the period does no harm beside one that does lie in it.
 */
const misplacedConfigurations = (evidence: readonly Evidence[], period: Period): DateFault[] => {
  const taken = evidence.filter((item) => item.kind === 'configuration');
  const some = taken.some((item) => contains(period, takenOn(item)));
  return taken
    .filter((item) => !contains(period, takenOn(item)) && (!some || claims(item, period)))
    .map((item) =>
      fault(item, 'outside-period', `is a configuration of ${takenOn(item)}, outside ${period.from} to ${period.to}`),
    );
};

/**
 * A list of events is whole when it was drawn after the period closed. Earlier lists may stand beside one that was. Before the
 * period is over nobody can have drawn it.
 */
const earlyLists = (evidence: readonly Evidence[], period: Period, asOf: PlainDate): DateFault[] => {
  const lists = evidence.filter((item) => item.kind === 'system-list' && claims(item, period));
  const isWhole = ({ collected }: Evidence): boolean => collected !== undefined && collected >= period.to;
  if (asOf <= period.to || lists.some(isWhole)) return [];
  return lists.map((item) =>
    item.collected === undefined
      ? fault(item, 'undated-list', 'is a list of events that does not say on which day it was drawn')
      : fault(
          item,
          'too-early',
          `is a list of events drawn on ${item.collected}, before the period closed on ${period.to}`,
        ),
  );
};

/** What is wrong with the days of a control's evidence: the day of performance, the days covered and the day of collection differ. */
export const evidenceDateFaults = ({ control, evidence, looks }: ControlFacts, asOf: PlainDate): DateFault[] => {
  const periods = looks.flatMap(({ scope }) => (scope.type === 2 && scope.period ? [scope.period] : []));
  const faults = [
    ...evidence.flatMap(impossible),
    ...periods.flatMap((period) => [
      ...misplacedConfigurations(evidence, period),
      ...(control.frequency === 'per-event' ? earlyLists(evidence, period, asOf) : []),
    ]),
  ];
  // Two reports over the same period tell the same.
  return [...new Map(faults.map((item) => [item.says, item])).values()];
};

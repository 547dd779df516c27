import { isOverdue } from '../../history/change-of.js';
import { compareBy } from '../../model/order.js';
import type { Assessment, Finding, ThirdParty } from '../../schema/assessment.js';
import type { DueDate } from '../../schema/portfolio.js';

const ofFinding = ({ id, status, response, acceptance, title }: Finding, asOf: string): DueDate[] => {
  if (status === 'accepted') {
    return acceptance
      ? [
          {
            date: acceptance.expires,
            kind: 'acceptance',
            subject: id,
            says: `acceptance ends: ${title}`,
            overdue: false,
          },
        ]
      : [];
  }
  const date = response?.due;
  if (date === undefined) return [];
  return [{ date, kind: 'response', subject: id, says: title, overdue: isOverdue({ status, due: date }, asOf) }];
};

/** The next report of a vendor that something rests on: once, however many of our reports it serves. */
const ofVendor = ({ id, name, coverage }: ThirdParty): DueDate[] => {
  const next = coverage.flatMap(({ matters, next: one }) => (matters && one ? [one] : []));
  const [first] = next.toSorted(compareBy(({ expected }) => expected));
  if (!first) return [];
  const { expected, overdue } = first;
  return [{ date: expected, kind: 'vendor-report', subject: id, says: `next SOC report of ${name}`, overdue }];
};

/** Days to act by: responses of management, reports of vendors that can be expected, acceptances that end. By date. */
export const dueDates = ({ findings, thirdParties, asOf }: Assessment): DueDate[] =>
  [...findings.flatMap((finding) => ofFinding(finding, asOf)), ...thirdParties.flatMap(ofVendor)].sort(
    compareBy(
      ({ date }) => date,
      ({ kind }) => kind,
      ({ subject }) => subject,
    ),
  );

import { objectiveWording } from '../../src/catalogs/lint/objective-wording.js';
import { aCatalog, aRequirement } from './a-catalog.js';
import { shippedCatalogs, shippedContext } from './shipped.js';

const told = (statement: string, changes: { assertions?: [] } = {}): string[] => {
  const requirements = [aRequirement({ id: 'own-01', statement, ...changes })];
  return objectiveWording.run(aCatalog({ requirements }), shippedContext).map(({ level, code }) => `${level} ${code}`);
};

const start = 'Controls provide reasonable assurance that';

it.each([
  `${start} claims are adjudicated accurately under the plan terms of the user entity.`,
  `${start} loan payments are posted once, in the right amount, to the right borrower account.`,
  `${start} changes to rate tables that drive user entities' invoices are authorized before they are used.`,
  `${start} differences in custody accounts are reconciled and that breaks are resolved within set time limits.`,
])('is silent about a good objective: %s', (statement) => {
  expect(told(statement)).toEqual([]);
});

it.each([
  ['error objective-opening', 'Payments of user entities are complete.'],
  ['error objective-opening', 'Controls provide assurance that payments of user entities are complete.'],
  ['error objective-ensure', `${start} reviews ensure complete payments of user entities.`],
  ['error objective-ensure', `${start} payments are complete, ensuring accurate ledgers.`],
  ['remark objective-absolute', `${start} all payments of user entities are authorized.`],
  ['remark objective-absolute', `${start} payments of user entities are never recorded in the wrong period.`],
  ['remark objective-outcomes', `${start} payroll is calculated accurately and tax forms are filed completely.`],
  ['remark objective-outcomes', `${start} payroll is complete and that taxes agree and that forms are valid.`],
  ['remark objective-outcomes', `${start} payroll is calculated accurately; forms agree with the ledger.`],
  ['remark objective-outcomes', `${start} pay is accurate, taxes are complete, and reports are valid.`],
  ['remark objective-untestable', `${start} payroll is handled with great care.`],
  ['remark objective-not-financial', `${start} the help desk is monitored.`],
  ['remark objective-not-financial', `${start} the website reaches its uptime target and only planned outages occur.`],
])('says %s of: %s', (expected, statement) => {
  expect(told(statement)).toContain(expected);
});

it('calls an operational aim out of scope', () => {
  const statement = `${start} customers are satisfied and only good ratings are recorded.`;
  const catalog = aCatalog({ requirements: [aRequirement({ id: 'own-01', statement })] });
  const messages = objectiveWording.run(catalog, shippedContext).map(({ message }) => message);
  expect(messages.join()).toMatch(/operational.*out of scope of a SOC 1 report/);
});

it('asks for the assertions that tie it to the financial statements', () => {
  expect(told(`${start} payments of user entities are complete.`, { assertions: [] })).toEqual(['error no-assertion']);
});

it('has nothing to say of SOC 2 criteria', () => {
  const catalog = aCatalog({ report: 'soc2', requirements: [aRequirement({ id: 'own-01', statement: 'Doors are shut.' })] });
  expect(objectiveWording.run(catalog, shippedContext)).toEqual([]);
});

it('is silent about every shipped objective', async () => {
  const catalogs = (await shippedCatalogs()).map(({ catalog }) => catalog).filter(({ report }) => report === 'soc1');
  expect(catalogs.length).toBeGreaterThanOrEqual(3);
  expect(catalogs.flatMap((catalog) => objectiveWording.run(catalog, shippedContext))).toEqual([]);
});

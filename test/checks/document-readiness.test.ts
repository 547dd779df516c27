import { documentReadiness } from '../../src/checks/document-readiness.js';
import type { ExpectedDocument } from '../../src/schema/documents.js';
import type { Document, Training } from '../../src/schema/registers.js';
import { observe, told } from './facts-of-papers.js';

const policy: ExpectedDocument = {
  id: 'access-policy',
  title: 'Access policy',
  form: 'policy',
  reports: ['soc2'],
  requirements: ['R1'],
  holds: ['Who grants access.', 'Who reviews it.'],
  reviewWithin: 12,
  approver: 'Head of security',
  effort: { low: 1, high: 4 },
};
const plan: ExpectedDocument = { ...policy, id: 'recovery-plan', title: 'Recovery plan', form: 'plan', testWithin: 12 };
const record: ExpectedDocument = { ...policy, id: 'run-log', title: 'Run log', form: 'record', reviewWithin: 3 };

/** An access policy in which nothing is wrong on 2026-10-15. */
const good: Document = {
  id: 'P-1',
  type: 'access-policy',
  title: 'Access',
  owner: 'Ivy Donnelly',
  approver: 'Priya Ramanathan',
  approved: '2026-03-12',
  ref: 'Intranet',
};
const other: Document = { ...good, id: 'P-9', type: 'own-kind' };

describe('documents that nobody registered', () => {
  it('tells of an empty register once for each report and not once for each document', () => {
    const expected = [{ ...policy, reports: ['soc1', 'soc2'] as ('soc1' | 'soc2')[] }, plan, record];
    expect(told(observe(documentReadiness, { expected }))).toEqual([
      'register.soc1 low soc1',
      'register.soc2 low soc2',
    ]);
  });

  it('says that the training register is empty too, where it is', () => {
    const round: Training = { id: 'T', course: 'security', assigned: 1, completed: 1, on: '2026-05-01' };
    const [both] = observe(documentReadiness, { expected: [policy] });
    const [one] = observe(documentReadiness, { expected: [policy], training: [round] });
    expect(both?.title).toBe('No documents and no training are recorded for SOC 2');
    expect(one?.title).toBe('No documents are recorded for SOC 2');
  });

  it('finds a policy, plan or procedure that a requirement in scope leans on at medium, before a period can start', () => {
    const expected = [policy, plan, { ...policy, id: 'steps', form: 'procedure' as const }];
    const observations = observe(documentReadiness, { expected, documents: [other] });
    expect(told(observations)).toEqual(['access-policy medium soc2', 'recovery-plan medium soc2', 'steps medium soc2']);
    expect(observations.map(({ blocksPeriod, requirements }) => [blocksPeriod, requirements])).toEqual(
      Array(3).fill([true, ['R1']]),
    );
  });

  it('finds a missing record or description at low', () => {
    const expected = [record, { ...policy, id: 'chart', form: 'description' as const }];
    expect(told(observe(documentReadiness, { expected, documents: [other] }))).toEqual([
      'run-log low soc2',
      'chart low soc2',
    ]);
  });

  it('finds a missing policy at low where none of its requirements is in scope', () => {
    const expected = [{ ...policy, requirements: ['CC6.1'] }];
    const [observation] = observe(documentReadiness, { expected, documents: [other] });
    expect([observation?.severity, observation?.requirements]).toEqual(['low', []]);
  });

  it('names the requirements of every report that leans on a document, and tells of it once', () => {
    const expected = [
      { ...policy, reports: ['soc1', 'soc2'] as ('soc1' | 'soc2')[], requirements: ['R1', 'O1', 'CC6.1'] },
    ];
    const [observation, ...more] = observe(documentReadiness, { expected, documents: [other] });
    expect([observation?.reports, observation?.requirements, more]).toEqual([['soc1', 'soc2'], ['R1', 'O1'], []]);
  });

  it('points to a document whose type looks like a slip of the pen', () => {
    const documents = [{ ...good, type: 'acess-policy' }];
    const [observation] = observe(documentReadiness, { expected: [policy], documents });
    expect(observation?.condition).toBe(
      'No document of the type access-policy is registered. P-1 is recorded as acess-policy; did you mean access-policy?',
    );
  });
});

describe('documents that are out of scope', () => {
  const missing = (changes: Partial<ExpectedDocument>, scope = {}): string[] =>
    told(observe(documentReadiness, { expected: [{ ...policy, ...changes }], documents: [other], scope }));

  it('asks for nothing that belongs to a category which is not chosen', () => {
    expect(missing({ categories: ['privacy'] })).toEqual([]);
    expect(missing({ categories: ['privacy', 'security'] })).toEqual(['access-policy medium soc2']);
  });

  it('takes nothing away from SOC 1 for a category of SOC 2', () => {
    const both = {
      reports: ['soc1', 'soc2'] as ('soc1' | 'soc2')[],
      categories: ['privacy' as const],
      requirements: ['O1'],
    };
    expect(missing(both)).toEqual(['access-policy medium soc1']);
  });

  it('lets a condition take a document out only when the fact is known', () => {
    const when = { all: [{ fact: 'scope.movesMoney', is: true }] };
    expect(missing({ when }, { movesMoney: false })).toEqual([]);
    expect(missing({ when })).toEqual(['access-policy medium soc2']);
  });

  it('does not judge a registered document that no report in scope leans on', () => {
    const documents: Document[] = [{ id: 'P-1', type: 'access-policy', title: 'Access' }];
    expect(observe(documentReadiness, { expected: [{ ...policy, categories: ['privacy'] }], documents })).toEqual([]);
  });
});

describe('documents that are registered', () => {
  const judge = (document: Partial<Document>, expected = policy): readonly (readonly unknown[])[] =>
    observe(documentReadiness, { expected: [expected], documents: [{ ...good, type: expected.id, ...document }] }).map(
      ({ severity, data }) => [severity, data.shortfalls],
    );
  const without = (...keys: (keyof Document)[]): Document =>
    Object.fromEntries(
      Object.entries(good).filter(([key]) => !keys.some((gone) => gone === key)),
    ) as unknown as Document;
  const judgeWhole = (document: Document): readonly (readonly unknown[])[] =>
    observe(documentReadiness, { expected: [policy], documents: [document] }).map(({ severity, data }) => [
      severity,
      data.shortfalls,
    ]);

  it('has nothing to say of one that is owned, approved, current and in reach', () => {
    expect(judge({})).toEqual([]);
  });

  it('holds a review overdue from the day after the interval ends', () => {
    expect(judge({ approved: '2025-10-15' })).toEqual([]);
    expect(judge({ approved: '2025-10-14' })).toEqual([['low', ['stale-review']]]);
  });

  it('raises an overdue review to medium when a whole further interval went by', () => {
    expect(judge({ approved: '2024-10-15' })).toEqual([['low', ['stale-review']]]);
    expect(judge({ approved: '2024-10-14' })).toEqual([['medium', ['stale-review']]]);
  });

  it('counts the later of approval and review, and no day that has not come', () => {
    expect(judge({ approved: '2024-01-10', reviewed: '2026-01-10' })).toEqual([]);
    expect(judge({ approved: '2025-01-10', reviewed: '2026-10-16' })).toEqual([['low', ['stale-review']]]);
  });

  it('finds a missing approver at low', () => {
    expect(judgeWhole({ ...without('approver'), reviewed: '2026-03-12' })).toEqual([['low', ['no-approver']]]);
  });

  it('does not take a named approver for an approval', () => {
    expect(judgeWhole({ ...without('approved'), reviewed: '2026-03-12' })).toEqual([['low', ['not-approved']]]);
    expect(judge({ approved: '2026-11-01', reviewed: '2026-03-12' })).toEqual([['low', ['not-approved']]]);
  });

  it('finds silence about review, owner and place', () => {
    expect(judgeWhole(without('approved', 'owner', 'ref'))).toEqual([
      ['low', ['no-review', 'not-approved', 'no-owner', 'no-place']],
    ]);
  });

  it('asks no approval of a record, only that somebody looked at it within its interval', () => {
    const documents = [{ ...without('approver', 'approved'), type: 'run-log', reviewed: '2026-07-14' }];
    const [observation] = observe(documentReadiness, { expected: [record], documents });
    expect(observation?.data.shortfalls).toEqual(['stale-record']);
    expect(observation?.condition).toBe('It was last looked at on 2026-07-14; the next time was due by 2026-10-14.');
  });

  it('finds a plan that was never tested at medium, and a test that is planned only is none', () => {
    expect(judge({}, plan)).toEqual([['medium', ['never-tested']]]);
    expect(judge({ tested: '2026-12-01' }, plan)).toEqual([['medium', ['never-tested']]]);
    expect(judge({ tested: '2026-09-10' }, plan)).toEqual([]);
  });

  it('holds the test of a plan overdue after its interval', () => {
    expect(judge({ tested: '2025-10-14' }, plan)).toEqual([['low', ['stale-test']]]);
    expect(judge({ tested: '2024-10-14' }, plan)).toEqual([['medium', ['stale-test']]]);
  });

  it('judges every document of a type, and each under its own id', () => {
    const documents = [
      good,
      { ...good, id: 'P-2', approved: '2024-01-01' },
      { ...good, id: 'P-3', approved: '2025-01-01' },
    ];
    const observations = observe(documentReadiness, { expected: [policy], documents });
    expect(told(observations)).toEqual(['document.P-2 medium soc2', 'document.P-3 low soc2']);
    expect(observations.map(({ item }) => item)).toEqual([
      { list: 'documents', index: 1 },
      { list: 'documents', index: 2 },
    ]);
  });

  it('holds a kind of the organization’s own against no interval, but asks who keeps it', () => {
    const documents = [
      good,
      { ...other, approved: '2019-01-01' },
      { id: 'P-8', type: 'own-kind', title: 'Own', ref: 'Intranet' },
    ];
    const [observation, ...more] = observe(documentReadiness, { expected: [policy], documents });
    expect([observation?.subject.id, observation?.data.shortfalls, more]).toEqual([
      'document.P-8',
      ['no-approver', 'no-owner'],
      [],
    ]);
  });

  it('gets worse when more is wrong', () => {
    const measure = (document: Document): number | undefined =>
      observe(documentReadiness, { expected: [policy], documents: [document] })[0]?.measure;
    expect(measure({ ...good, approved: '2025-01-01' })).toBe(1);
    expect(measure({ ...good, approved: '2024-01-01' })).toBe(2);
    expect(measure({ ...without('owner'), approved: '2024-01-01' })).toBe(3);
  });
});

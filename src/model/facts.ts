import type { DescribedReport, ReportAssertion, ReportEvents, Standing, Verdict } from '../schema/assessment.js';
import type { Category, Point, ReportKind, Requirement } from '../schema/catalog.js';
import type { Answer, Control, Evidence, Test } from '../schema/registers.js';
import type { Knowledge } from './catalog.js';
import type { DutyFacts } from './duty-facts.js';
import type { Period, PlainDate } from './plain-date.js';
import type { Carrier } from './third-party/carriers.js';
import type { Reading } from './wording/wording-reader.js';
import type { Workspace } from './workspace.js';

/** A requirement that is in the scope of a report, with those of its points that are. */
export interface ScopedRequirement {
  readonly report: ReportKind;
  readonly catalog: string;
  readonly requirement: Requirement;
  readonly points: readonly Point[];
  /** What somebody answered when asked about the requirement as a whole. */
  readonly answer: Answer | undefined;
  /** Answers about single points, by point id. */
  readonly pointAnswers: ReadonlyMap<string, Answer>;
}

/** What one report covers, and the days that its verdicts look at. */
export interface ReportScope {
  readonly report: ReportKind;
  readonly type: 1 | 2;
  /** The day of the type 1 verdict, never after the day of the assessment. */
  readonly date: PlainDate;
  /** The day that the report itself is to be about: its date or the end of its period; `date` where none is on record. */
  readonly planned: PlainDate;
  readonly period: Period | null;
  /** The last day of the period that has passed; null before it begins or where there is none. */
  readonly elapsed: PlainDate | null;
  readonly catalogs: readonly string[];
  readonly categories: readonly Category[];
  readonly requirements: readonly ScopedRequirement[];
  readonly excluded: readonly { readonly id: string; readonly title: string; readonly reason: string }[];
}

/** Evidence that can't be counted, and why. */
export interface DiscountedEvidence {
  readonly evidence: Evidence;
  readonly index: number;
  readonly because: 'changed' | 'missing' | 'refused' | 'unreadable' | 'future' | 'outside-life' | 'placeless';
  readonly why: string;
}

/** A control with all that is on record about it. */
export interface ControlFacts {
  readonly control: Control;
  /** Position in the register. */
  readonly index: number;
  /** Requirements in scope that it bears on: mapped to them or to one of their points. */
  readonly requirements: readonly ScopedRequirement[];
  readonly serves: readonly ReportKind[];
  /** Evidence that counts, by the day it speaks for, oldest first. */
  readonly evidence: readonly Evidence[];
  readonly discounted: readonly DiscountedEvidence[];
  /** Tests made by the day of the assessment, oldest first. */
  readonly tests: readonly Test[];
  /** Controls that say they make good its weakness. */
  readonly compensatedBy: readonly string[];
  readonly looks: readonly ControlLook[];
  /** How its text reads. */
  readonly reading: Reading;
}

/** A control as one report sees it. */
export interface ControlLook {
  readonly scope: ReportScope;
  readonly type1: Standing;
  readonly type2: Standing | null;
}

/** What checks look at. Standings in `controls` hold the caps of the stages that ran before. */
export interface Facts {
  readonly asOf: PlainDate;
  readonly workspace: Workspace;
  readonly knowledge: Knowledge;
  readonly scopes: readonly ReportScope[];
  readonly controls: readonly ControlFacts[];
  readonly controlById: ReadonlyMap<string, ControlFacts>;
  /** Who holds which duties, and what follows from it. */
  readonly duties: DutyFacts;
  /** Ids of the findings so far; filled for the last stage. */
  readonly found: ReadonlySet<string>;
  /** Filled once the controls are settled. */
  readonly verdicts: ReadonlyMap<string, RequirementFacts>;
  /** What the description, the events of the period and the assertion rest on, per report; filled with the verdicts. */
  readonly description: readonly DescribedReport[];
  readonly events: readonly ReportEvents[];
  readonly assertion: readonly ReportAssertion[];
}

/** A requirement with its verdicts, for the checks that judge requirements. */
export interface RequirementFacts {
  readonly scoped: ScopedRequirement;
  readonly scope: ReportScope;
  readonly type1: Verdict;
  readonly type2: Verdict | null;
  /** The verdict of the type that the report is for. */
  readonly verdict: Verdict;
  readonly controls: readonly ControlFacts[];
  /** At least one control is mapped to the requirement as a whole. */
  readonly direct: boolean;
  readonly uncovered: readonly Point[];
  readonly covered: readonly Point[];
  /** Vendors that are said to carry it: their controls meet it, not ours. */
  readonly carriers: readonly Carrier[];
}

/** The standing of the type that the report is for. */
export const judged = (look: ControlLook): Standing => (look.scope.type === 2 && look.type2 ? look.type2 : look.type1);

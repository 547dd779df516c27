import type { KnownIds } from '../../model/known-ids.js';
import { suggest } from '../../model/suggest.js';
import type { ListName } from '../../model/workspace.js';
import { checkMapReferences, type Target } from './check-map-references.js';
import type { Complaints } from './complaint.js';
import { isRecord } from './find-faults.js';
import { vendorReferences } from './vendor-references.js';
import type { LoadedFile } from '../workspace/load-file.js';
import type { Item, Lists } from '../workspace/merge-registers.js';
import type { ValuePath } from '../yaml/parse-yaml.js';

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/**
 * Complains of every id in the registers and soc-gap.yaml that leads nowhere. `unread` are the lists of files that could not be
 * parsed, or `catalogs`: what refers to them cannot be judged.
 */
export const checkReferences = (
  lists: Lists,
  engagement: LoadedFile | undefined,
  known: KnownIds & { readonly packs: ReadonlySet<string> },
  unread: ReadonlySet<ListName | 'catalogs'>,
  found: Complaints,
): void => {
  const idsOf = (list: ListName): ReadonlySet<string> | undefined =>
    unread.has(list)
      ? undefined
      : new Set(lists[list].flatMap(({ value }) => (typeof value.id === 'string' ? [value.id] : [])));
  const control: Target = { noun: 'control', ids: idsOf('controls') };
  const system: Target = { noun: 'system', ids: idsOf('systems') };
  const vendor: Target = { noun: 'vendor', ids: idsOf('vendors') };
  const withOwn = (shipped: ReadonlySet<string>, list: ListName): ReadonlySet<string> | undefined => {
    const own = idsOf(list);
    return own && new Set([...shipped, ...own]);
  };
  const duty: Target = { noun: 'duty', ids: withOwn(known.duties, 'duties') };
  const dutyPair: Target = { noun: 'pair of duties', ids: withOwn(known.dutyPairs, 'dutyPairs') };
  const [packs, asked] = unread.has('catalogs') ? [] : [known.packs, new Set([...known.requirements, ...known.points])];
  const item: Target = { noun: 'item of a description', ids: known.description };
  const pack: Target = { noun: 'pack', ids: packs };
  // What stands for a requirement as a whole can't be said of one of its points.
  const whole: Target = { noun: 'requirement', ids: unread.has('catalogs') ? undefined : known.requirements };
  const requirement: Target = { noun: 'requirement or point', ids: asked };

  const check = (file: LoadedFile, path: ValuePath, value: unknown, target: Target): void => {
    const { ids, noun } = target;
    if (typeof value !== 'string' || ids === undefined || ids.has(value)) return;
    found.add(file, path, 'unknown-id', `there is no ${noun} ${value}`, () => {
      const meant = suggest(value, ids);
      return meant === undefined ? `correct it, or add the ${noun} that is meant` : `did you mean ${meant}?`;
    });
  };

  const one = (list: ListName, key: string, target: Target): void => {
    for (const { value, file, index, isValid } of lists[list]) {
      if (isValid) check(file, [list, index, key], value[key], target);
    }
  };

  const checkAll = (item: Item, path: ValuePath, value: unknown, target: Target): void => {
    for (const [at, id] of strings(value).entries()) check(item.file, [...path, at], id, target);
  };

  const many = (list: ListName, key: string, target: Target): void => {
    for (const item of lists[list]) if (item.isValid) checkAll(item, [list, item.index, key], item.value[key], target);
  };

  many('controls', 'satisfies', requirement);
  many('controls', 'systems', system);
  many('controls', 'reliesOn', vendor);
  many('controls', 'duties', duty);
  many('controls', 'compensates', control);
  many('controls', 'monitors', control);
  one('controls', 'replaces', control);
  one('evidence', 'control', control);
  one('tests', 'control', control);
  one('systems', 'vendor', vendor);
  many('processes', 'systems', system);
  many('people', 'duties', duty);
  one('accessLists', 'system', system);
  one('roles', 'system', system);
  many('roles', 'duties', duty);
  one('sharedAccounts', 'system', system);
  many('dutyPairs', 'duties', duty);
  many('mitigations', 'pairs', dutyPair);
  many('mitigations', 'systems', system);
  many('mitigations', 'controls', control);
  one('transactionLogs', 'system', system);
  one('transactionLogs', 'control', control);
  one('answers', 'id', requirement);
  one('description', 'item', item);
  for (const list of ['incidents', 'changes'] as const) {
    many(list, 'systems', system);
    many(list, 'controls', control);
  }
  many('incidents', 'requirements', requirement);
  const process: Target = { noun: 'process', ids: idsOf('processes') };
  const evidence: Target = { noun: 'evidence', ids: idsOf('evidence') };
  checkMapReferences(
    lists,
    { control, system, vendor, process, evidence },
    (item, path, value, target) => {
      if (Array.isArray(value)) checkAll(item, path, value, target);
      else check(item.file, path, value, target);
    },
    found,
  );
  for (const item of lists.systems) {
    const general = isRecord(item.value.generalControls) && item.isValid ? item.value.generalControls : {};
    for (const [area, ids] of Object.entries(general)) {
      checkAll(item, ['systems', item.index, 'generalControls', area], ids, control);
    }
  }
  for (const item of lists.vendors) {
    for (const { path, ids, to } of item.isValid ? vendorReferences(item.value) : []) {
      checkAll(item, ['vendors', item.index, ...path], ids, to === 'control' ? control : whole);
    }
  }
  many('userControls', 'requirements', whole);
  if (engagement === undefined || engagement.problems.length > 0 || !isRecord(engagement.value)) return;
  const reports = isRecord(engagement.value.reports) ? engagement.value.reports : {};
  const made = Array.isArray(engagement.value.commitments) ? (engagement.value.commitments as unknown[]) : [];
  const commitment: Target = {
    noun: 'commitment',
    ids: new Set(made.flatMap((each) => (isRecord(each) ? strings([each.id]) : []))),
  };
  many('incidents', 'commitments', commitment);
  const chosen = isRecord(reports.soc1) ? strings(reports.soc1.packs) : [];
  for (const [at, id] of chosen.entries()) check(engagement, ['reports', 'soc1', 'packs', at], id, pack);
};

import type { Check } from '../model/check.js';
import type { ControlFacts, Facts } from '../model/facts.js';
import { remembered } from '../model/remembered.js';
import {
  findUnknownNames,
  type KnownNames,
  namesIndex,
  smallWords,
  type UnknownName,
} from '../model/wording/find-names.js';
import { phraseIndex } from '../model/wording/phrase-index.js';
import { wordsOf } from '../model/wording/words-of.js';
import type { Requirement } from '../schema/catalog.js';
import type { Control } from '../schema/registers.js';
import { aboutControl, inService, named } from './about-control.js';

const given = (...values: readonly (string | undefined)[]): string[] => values.flatMap((value) => value ?? []);

const wordsOfRequirement = remembered(({ statement, risk, points }: Requirement) =>
  smallWords([
    statement,
    risk,
    ...points.flatMap(({ expectation, evidence, remedy }) => [expectation, remedy, ...evidence]),
  ]),
);

const wordsOfControls = remembered((controls: readonly Control[]) =>
  smallWords(controls.flatMap(({ title, text }) => given(title, text))),
);

/** Everything on record that a name may come from: registers, the engagement, and the words of the catalogs. */
const knownNames = ({ workspace, scopes, knowledge }: Facts): KnownNames => {
  const { engagement, people, systems, processes, vendors, documents, controls } = workspace;
  const { controls: lists } = knowledge.wording;
  const names = [
    ...people.flatMap(({ name, role }) => given(name, role)),
    ...[...systems, ...processes, ...vendors].map(({ name }) => name),
  ];
  const around = [
    ...names,
    ...given(engagement.organization.name, engagement.organization.description),
    ...(engagement.organization.services ?? []).flatMap(({ name, description }) => given(name, description)),
    ...(engagement.commitments ?? []).flatMap(({ text, source }) => given(text, source)),
    ...(engagement.scope?.locations ?? []),
    ...systems.flatMap(({ description }) => given(description)),
    ...vendors.flatMap(({ service }) => given(service)),
    ...documents.flatMap(({ title }) => given(title)),
    ...controls.flatMap(({ owner, performers = [], procedure }) => given(owner, procedure, ...performers)),
  ];
  return {
    names,
    index: namesIndex(names),
    words: new Set(around.flatMap(wordsOf).map((word) => word.replace(/['’]s$/u, ''))),
    common: new Set(
      [
        wordsOfControls(controls),
        ...scopes.flatMap((scope) => scope.requirements.map(({ requirement }) => wordsOfRequirement(requirement))),
      ].flatMap((words) => [...words]),
    ),
    notNames: new Set(lists.notNames),
    products: phraseIndex(lists.products.map((product) => [product, true] as const)),
    systemNouns: new Set(lists.systemNouns),
    nouns: {
      actors: new Set(lists.actors),
      machines: new Set(lists.machines),
      departments: new Set(lists.departments),
    },
    has: { systems: systems.length > 0, people: people.length > 0 },
  };
};

const tell = ({ says, as, near }: UnknownName): string =>
  near !== undefined
    ? `“${says}” (did you mean ${near}?)`
    : as === 'system'
      ? `“${says}”, which is among neither the systems nor the vendors`
      : `“${says}”, which is among neither the people nor the systems nor the vendors`;

const lookAt = (facts: Facts): { control: ControlFacts; names: UnknownName[] }[] => {
  const known = knownNames(facts);
  return inService(facts.controls)
    .filter(({ reading }) => reading.wording.state === 'read')
    .map((control) => ({ control, names: findUnknownNames(control.reading.sentences.text, known) }))
    .filter(({ names }) => names.length > 0);
};

export const unknownName: Check = {
  id: 'unknown-name',
  stage: 'control',
  gap: 'documentation',
  rule: 'Systems and people that a control names are on record in systems.yaml, vendors.yaml or people.yaml, under the same name. Looked for: names that differ by a few letters from one on record, well-known tools, a name beside “system” or “platform”, and two or three words in capitals that are written small nowhere. Where a register is empty, nothing is asked of it.',
  source:
    'DC 200 and AT-C 320: the description names the infrastructure, software and people that the controls rest on.',
  run: (facts) => ({
    observations: lookAt(facts).map(({ control, names }) => ({
      ...aboutControl(control),
      // Rewording frees no requirement.
      requirements: [],
      severity: 'low',
      title: `${named(control)} names what the registers do not know`,
      condition: `The text names ${names.map(tell).join('; ')}.`,
      criteria: 'What a control rests on is in scope, described, and has general controls of its own.',
      effect:
        'A system that nobody recorded has no general controls on record, and a person nobody recorded has no duties: neither is looked at.',
      recommendation: `Correct the name in ${control.control.id}, or add it to the register that it belongs to.`,
      blocksPeriod: false,
      effort: { low: 0.25, high: 0.5 },
      data: { control: control.control.id, names: names.map(({ says }) => says) },
      measure: names.length,
    })),
  }),
};

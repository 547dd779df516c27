import { coveredObjectives } from '../../src/catalogs/lint/covered-objectives.js';
import { objectiveAreas } from '../../src/catalogs/lint/objective-areas.js';
import { aCatalog, aPoint, aRequirement } from './a-catalog.js';
import { shippedContext } from './shipped.js';

const context = { ...shippedContext, beside: [] };

const withAreas = (areas: readonly ('accuracy' | 'segregation' | 'access' | 'regulatory')[], more: object = {}) =>
  aCatalog({
    report: 'soc1',
    requirements: [
      aRequirement({ id: 'own-01', points: areas.map((area, index) => aPoint(`own-01.p${index + 1}`, { area })) }),
    ],
    ...more,
  });

test('an area that is nowhere is remarked on, by name', () => {
  const told = objectiveAreas.run(withAreas(['accuracy', 'access', 'segregation']), context);
  expect(told.map(({ code, message }) => [code, message])).toEqual([
    ['missing-area', 'no point of the pack is in the area regulatory'],
  ]);
});

test('a pack may say where an area is held, and then it may not be here too', () => {
  const areasElsewhere = [{ area: 'regulatory' as const, where: 'The service has no such duty.' }];
  expect(objectiveAreas.run(withAreas(['accuracy', 'access', 'segregation'], { areasElsewhere }), context)).toEqual([]);
  const both = objectiveAreas.run(withAreas(['accuracy', 'access', 'segregation', 'regulatory'], { areasElsewhere }), context);
  expect(both.map(({ code }) => code)).toEqual(['area-here']);
});

test('a pack that names no area is left alone', () => {
  expect(objectiveAreas.run(aCatalog({ report: 'soc1' }), context)).toEqual([]);
});

test('an objective covers only objectives of other packs, each once', () => {
  const beside = [aCatalog({ id: 'soc1-core', report: 'soc1', requirements: [aRequirement({ id: 'core-07' })] })];
  const of = (covers: readonly string[]) =>
    coveredObjectives
      .run(aCatalog({ report: 'soc1', requirements: [aRequirement({ id: 'own-01', covers: [...covers] })] }), { ...context, beside })
      .map(({ code }) => code);
  expect(of(['core-07'])).toEqual([]);
  expect(of(['core-70'])).toEqual(['unknown-objective']);
  expect(of(['own-01'])).toEqual(['covers-own']);
  expect(of(['core-07', 'core-07'])).toEqual(['named-twice']);
});

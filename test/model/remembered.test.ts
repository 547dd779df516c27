import { remembered, rememberedList } from '../../src/model/remembered';

const counted = <K, V>(make: (key: K) => V): { readonly make: (key: K) => V; readonly calls: () => number } => {
  let calls = 0;
  return {
    make: (key) => {
      calls += 1;
      return make(key);
    },
    calls: () => calls,
  };
};

test('what is made of an object is made once, of another like it again', () => {
  const { make, calls } = counted(({ id }: { id: string }) => [id]);
  const kept = remembered(make);
  const one = { id: 'a' };
  expect(kept(one)).toBe(kept(one));
  expect(kept({ id: 'a' })).toEqual(['a']);
  expect(calls()).toBe(2);
});

test('nothing is remembered too, where that is what was made', () => {
  const { make, calls } = counted<object, string | undefined>(() => undefined);
  const kept = remembered(make);
  const one = {};
  expect([kept(one), kept(one), calls()]).toEqual([undefined, undefined, 1]);
});

test('a list is made once for the same objects in the same order, and again for more, fewer or others', () => {
  const { make, calls } = counted((items: readonly { id: string }[]) => items.map(({ id }) => id).join(''));
  const kept = rememberedList(make);
  const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  expect([kept([a, b]), kept([a, b])]).toEqual(['ab', 'ab']);
  expect(calls()).toBe(1);
  expect([kept([a, b, c]), kept([a]), kept([a, c]), kept([])]).toEqual(['abc', 'a', 'ac', '']);
  expect(calls()).toBe(5);
});

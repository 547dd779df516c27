/**
 * What runs in the reader's browser: search, filters, orders, links into filtered lists, the theme. The page is whole without it. It
 * reads and writes nothing but the page, keeps nothing, and asks nothing of a network. Plain text and no module, since the page's
 * policy names its hash.
 */
export const script = `
'use strict';
(() => {
  const root = document.documentElement;
  const lists = new Map();

  const theme = document.querySelector('.theme');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches);
  const nameTheme = () => { theme.textContent = isDark() ? 'Light theme' : 'Dark theme'; };
  theme.hidden = false;
  theme.addEventListener('click', () => { root.dataset.theme = isDark() ? 'light' : 'dark'; nameTheme(); });
  dark.addEventListener('change', nameTheme);
  nameTheme();

  const prepare = (list) => {
    const form = list.querySelector('form');
    const words = form.querySelector('input');
    const order = form.querySelector('[data-order]');
    const choices = [...form.querySelectorAll('select[name]')];
    const box = list.querySelector('.items');
    const status = list.querySelector('.count');
    const items = [...box.children];
    const texts = new Map();
    const textOf = (item) => {
      if (!texts.has(item)) texts.set(item, item.textContent.toLowerCase());
      return texts.get(item);
    };
    const isWanted = (item, asked, terms) =>
      asked.every(([name, value]) => (' ' + (item.dataset[name] || '') + ' ').includes(' ' + value + ' ')) &&
      terms.every((term) => textOf(item).includes(term));
    const apply = () => {
      const asked = choices.filter((choice) => choice.value).map((choice) => [choice.name, choice.value]);
      const terms = words.value.toLowerCase().split(/\\s+/).filter(Boolean);
      let shown = 0;
      for (const item of items) {
        item.hidden = !isWanted(item, asked, terms);
        if (!item.hidden) shown += 1;
      }
      const all = asked.length + terms.length === 0;
      status.textContent = all ? items.length + ' ' + list.dataset.what : shown + ' of ' + items.length + ' ' + list.dataset.what + ' shown';
    };
    const sort = () => {
      const key = order && order.value;
      const rank = (item) => Number(item.dataset[key] || Infinity);
      const sorted = key ? [...items].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) < rank(b) ? -1 : 1)) : items;
      box.append(...sorted);
    };
    const show = (wanted) => {
      words.value = '';
      for (const choice of choices) choice.value = wanted[choice.name] || '';
      apply();
    };
    let waiting;
    words.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(apply, 120); });
    form.addEventListener('change', (event) => { if (event.target === order) sort(); else apply(); });
    form.addEventListener('reset', () => { setTimeout(() => { apply(); if (order) sort(); }); });
    form.addEventListener('submit', (event) => { event.preventDefault(); apply(); });
    form.hidden = false;
    lists.set(list.id, { show });
  };
  document.querySelectorAll('[data-list]').forEach(prepare);

  const open = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.hidden) lists.get(target.closest('[data-list]').id).show({});
    for (let node = target; node; node = node.parentElement) if (node.tagName === 'DETAILS') node.open = true;
    target.scrollIntoView();
    requestAnimationFrame(() => target.scrollIntoView());
    if (target.tagName === 'DETAILS') target.querySelector('summary').focus({ preventScroll: true });
  };
  addEventListener('hashchange', open);
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    if (link.dataset.show) {
      const list = lists.get(link.dataset.show);
      if (list) list.show(link.dataset);
    }
    if (link.hash === location.hash) setTimeout(open);
  });
  open();

  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('main details:not([open]):not(.many *)')];
    for (const item of closed) item.open = true;
  });
  addEventListener('afterprint', () => {
    for (const item of closed) item.open = false;
    closed = [];
  });
})();
`;

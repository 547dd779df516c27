import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { renderHtml } from '../../src/reports/html/render-html.js';
import { assessExample, examples } from '../contract/assess-example.js';

/** Where Debian puts it; another place can be named. */
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const axePath = createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js');

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly impact: string | null }[];
}

interface Opened {
  readonly page: Page;
  /** What the console said, scripts threw, the policy refused. */
  readonly complaints: string[];
  readonly requests: string[];
  readonly close: () => Promise<void>;
}

const hasChromium = existsSync(executablePath);

if (!hasChromium) {
  test.skip(`skipped: there is no ${executablePath}; CHROMIUM may name another`, () => undefined);
}

(hasChromium ? describe : describe.skip)('the page in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'soc-gap-html-'));
  const file = join(folder, 'report.html');
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(file, renderHtml(await assessExample(examples[0])));
    browser = await chromium.launch({ executablePath, args: flags });
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (
    width: number,
    colorScheme: 'light' | 'dark' = 'light',
    options: { readonly bypassCSP?: boolean; readonly javaScriptEnabled?: boolean } = {},
  ): Promise<Opened> => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, ...options });
    const page = await context.newPage();
    const [complaints, requests]: [string[], string[]] = [[], []];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    return { page, complaints, requests, close: () => context.close() };
  };

  test.each([
    ['phone', 390],
    ['laptop', 1366],
  ])(
    'at the width of a %s nothing runs over the side, nothing is asked of a network, nothing is refused',
    async (_, width) => {
      const { page, complaints, requests, close } = await open(width);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(requests).toEqual([pathToFileURL(file).href]);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  test('a script that is not ours does not run', async () => {
    const { page, complaints, close } = await open(1366);
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.ran = true">')`);
    await page.evaluate(`document.querySelector('img').dispatchEvent(new Event('error'))`);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(complaints.join()).toMatch(/Content Security Policy/);
    await close();
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing serious in %s',
    async (scheme) => {
      const { page, close } = await open(1366, scheme, { bypassCSP: true });
      await page.evaluate(`
      for (const item of document.querySelectorAll('details.fold, #requirements-items > :first-child, #findings-items > :first-child, #controls-items > :first-child')) item.open = true;
    `);
      await page.evaluate(readFileSync(axePath, 'utf8'));
      const { violations } = await page.evaluate<AxeResult>(`axe.run(document, { resultTypes: ['violations'] })`);
      expect(violations.map(({ id, impact }) => `${impact ?? ''} ${id}`)).toEqual([]);
      await close();
    },
    240_000,
  );

  const shown = (page: Page): Promise<number> => page.locator('#findings-items > details:not([hidden])').count();

  test('the gap register is searched and filtered by keyboard', async () => {
    const { page, close } = await open(1366);
    const all = await shown(page);
    const search = page.locator('#findings input[type=search]');
    await search.focus();
    await page.keyboard.type('ACC-08');
    await page.locator('#findings .count', { hasText: ' of ' }).waitFor();
    const found = await shown(page);
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
    expect(await page.locator('#findings .count').textContent()).toBe(`${found} of ${all} findings shown`);
    await page.keyboard.press('Tab');
    await page.keyboard.type('crit');
    expect(await page.locator('#findings select[name=severity]').inputValue()).toBe('critical');
    await page.locator('#findings button[type=reset]').focus();
    await page.keyboard.press('Enter');
    await page.locator('#findings .count', { hasNotText: ' of ' }).waitFor();
    expect(await shown(page)).toBe(all);
    await close();
  });

  test('a figure leads to exactly what it counts, and a finding from there to its control', async () => {
    const { page, close } = await open(1366);
    const figure = page.locator('a[data-show=findings][data-severity=high][data-part=""]').first();
    const count = Number(/\d+/.exec((await figure.textContent()) ?? '')?.[0]);
    await figure.click();
    expect(await shown(page)).toBe(count);
    const finding = page
      .locator('#findings-items > details:not([hidden])', { has: page.locator('a[href^="#c"]') })
      .first();
    await finding.locator('summary').press('Enter');
    const link = finding.locator('a[href^="#c"]').first();
    const anchor = await link.getAttribute('href');
    await link.press('Enter');
    await page.locator(`${anchor ?? ''}[open]`).waitFor();
    expect(await page.evaluate(`document.activeElement.parentElement.id`)).toBe(anchor?.slice(1));
    await close();
  });

  test('the order of work can be read instead of the order of the register', async () => {
    const { page, close } = await open(1366);
    await page.locator('#findings select[data-order]').selectOption('priority');
    const ranks = await page.evaluate<number[]>(
      `[...document.querySelectorAll('#findings-items > details')].map((item) => Number(item.dataset.priority))`,
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    await close();
  });

  test('the theme can be changed by hand', async () => {
    const { page, close } = await open(1366, 'dark');
    const ground = (): Promise<string> => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const before = await ground();
    await page.getByRole('button', { name: 'Light theme' }).press('Enter');
    expect(await ground()).not.toBe(before);
    await close();
  });

  test('without scripts everything is there and nothing offers what would not work', async () => {
    const { page, close } = await open(1366, 'light', { javaScriptEnabled: false });
    expect(await page.locator('form:visible').count()).toBe(0);
    expect(await page.locator('button:visible').count()).toBe(0);
    await page.locator('#f1 > summary').click();
    expect(await page.locator('#f1 dl').isVisible()).toBe(true);
    await close();
  });

  test('on paper everything is open, light, and without navigation', async () => {
    const { page, close } = await open(1366, 'dark');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav:visible, form:visible, button:visible').count()).toBe(0);
    expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('light');
    expect(await page.locator('#f1 dl').isVisible()).toBe(true);
    const pdf = await page.pdf({ format: 'A4', pageRanges: '1-3' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await close();
  });
});

import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import axe from 'axe-core';

/** Which part of a page is looked at, as selectors; all of it where nothing is said. */
interface Scope {
  include?: string[];
  exclude?: string;
}

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/**
 * Asserts that axe finds nothing wrong with a page as it stands, by all its rules and the size of targets (WCAG 2.5.8),
 * which it leaves out unless asked. Only faults are gathered: the full report of a large table takes several times as long.
 */
export async function expectAccessible(page: Page, where = '', scope: Scope = {}): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // What is still fading in has not its colours yet.
  await page.evaluate(async () => {
    const short = document.getAnimations().filter((one) => {
      const end = one.effect?.getComputedTiming().endTime;
      return typeof end === 'number' && end <= 1000;
    });
    await Promise.all(short.map((one) => one.finished.catch(() => null)));
  });
  const faults = await page.evaluate(async ({ include, exclude }) => {
    const context = {
      include: include?.length ? include.map((part) => [part]) : [document],
      exclude: exclude ? [[exclude]] : [],
    };
    const { violations } = await window.axe!.run(context as never, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, scope);
  expect(faults, where).toEqual([]);
}

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { test as base } from './test';
import { Wahana } from './wahana';
import { staticHandler } from '../../scripts/lib/serve.mjs';
import { writeRelease } from '../../scripts/lib/service-worker';
import { offline as t } from '../../src/i18n/id/offline';

/** The built page on a server of its own, which can be stopped, made to wait and given another version. */
export class Site {
  readonly folder = mkdtempSync(join(tmpdir(), 'wahana-site-'));
  #server: Server | null = null;
  #port = 0;
  /** Paths that were asked for, in order. */
  readonly asked: string[] = [];
  /** What is not to come yet, and what it waits for. */
  readonly #held = new Map<string, Promise<void>>();

  constructor() {
    cpSync('dist', this.folder, { recursive: true });
  }

  get address(): string {
    return `http://localhost:${this.#port}/`;
  }

  async start(): Promise<void> {
    const answer = staticHandler(this.folder);
    const server = createServer((request, response) => {
      this.asked.push(request.url ?? '');
      const held = this.#held.get(request.url ?? '') ?? Promise.resolve();
      void held.then(() => answer(request, response));
    });
    await new Promise<void>((done) => server.listen(this.#port, 'localhost', done));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    await new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  }

  /** Holds a file back; gives what lets it come. */
  hold(path: string): () => void {
    let release = (): void => undefined;
    this.#held.set(path, new Promise((done) => (release = done)));
    return () => {
      this.#held.delete(path);
      release();
    };
  }

  /** Changes a file and publishes the folder as a version of its own. */
  publish(file: string, change: (text: string) => string): void {
    this.edit(file, change);
    writeRelease(this.folder);
  }

  /** Changes a file, so that it is not the listed one; gives what changes it back. */
  edit(file: string, change: (text: string) => string): () => void {
    const path = join(this.folder, file);
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, change(before));
    return () => writeFileSync(path, before);
  }

  async end(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true });
  }
}

/** What the bar says of use without a server, and what that opens. */
export class OfflineBadge {
  readonly button: Locator;
  readonly words: Locator;

  constructor(readonly page: Page) {
    this.button = page.getByRole('banner').getByRole('button', { name: new RegExp(`^${t.title}: `) });
    this.words = page.getByRole('dialog', { name: new RegExp(`^${t.title}`) });
  }

  /** Waits until the bar says a state. */
  async expect(state: string): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: t.label(state), exact: true })
      .waitFor();
  }

  async open(): Promise<void> {
    if (!(await this.words.isVisible())) await this.button.click();
    await this.words.waitFor();
  }

  /** Asks for the new version. */
  async take(): Promise<void> {
    await this.open();
    await this.words.getByRole('button', { name: t.take }).click();
  }
}

/** A page of a site as it stands after a first visit that ended with everything kept. */
export async function visited(site: Site, page: Page, view = ''): Promise<OfflineBadge> {
  const wahana = new Wahana(page);
  await page.goto(site.address + view);
  await wahana.mapIdle();
  await page.mouse.move(500, 300);
  const badge = new OfflineBadge(page);
  await badge.expect(t.states.ready);
  return badge;
}

/** A page opened with all others closed, and nothing at hand but what the service worker keeps. */
export async function coldPage(context: BrowserContext): Promise<Page> {
  const fresh = await context.newPage();
  for (const page of context.pages()) if (page !== fresh) await page.close();
  const session = await context.newCDPSession(fresh);
  await session.send('Network.clearBrowserCache');
  await session.detach();
  return fresh;
}

/** Playwright's test with a site of its own, and service workers let in. */
export const test = base.extend<{ site: Site }>({
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = new Site();
    await site.start();
    await use(site);
    await site.end();
  },
  serviceWorkers: 'allow',
});

export { expect } from '@playwright/test';

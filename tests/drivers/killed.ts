import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/lib/browser.mjs';
import { asToured } from './test';

/** A browser with a profile on disk that can be killed as by a power cut, and started again on what it left. */
export class KillableBrowser {
  readonly #profile = mkdtempSync(join(tmpdir(), 'wahana-killed-'));
  #process: ChildProcess | null = null;
  #browser: Browser | null = null;

  /** Starts it and gives a page of it. */
  async start(): Promise<Page> {
    const path = (await findBrowser()) ?? chromium.executablePath();
    const child = spawn(
      path,
      [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--headless=new',
        '--remote-debugging-port=0',
        `--user-data-dir=${this.#profile}`,
        '--no-first-run',
        '--window-size=1440,900',
        '--lang=id-ID',
        'about:blank',
      ],
      // A group of its own, so that all its processes go at once.
      { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    this.#process = child;
    const address = await new Promise<string>((done, fail) => {
      let said = '';
      child.stderr.on('data', (piece: Buffer) => {
        said += piece.toString();
        const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
        if (found) done(found);
      });
      child.once('exit', () => fail(new Error(`the browser did not start: ${said}`)));
    });
    this.#browser = await chromium.connectOverCDP(address);
    const [context] = this.#browser.contexts();
    if (!context) throw new Error('the browser has no window');
    await asToured(context);
    return context.newPage();
  }

  /** Kills it with all its processes, and waits until it is gone. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    process.kill(-child.pid, 'SIGKILL');
    await gone;
    await this.#browser?.close().catch(() => undefined);
  }

  /** Kills it and takes its profile away. */
  async end(): Promise<void> {
    await this.kill();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

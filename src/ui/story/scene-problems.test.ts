import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { built, network, pack, study } from '../../../tests/build/embedded';
import { addDataTexts } from '../../i18n/data';
import { addGapTexts } from '../../i18n/gaps';
import { addGraphTexts } from '../../i18n/graph';
import { addStoryTexts } from '../../i18n/story';
import type { Scene, Stories } from '../../schema/story';
import { NetworkSession } from '../../state/network.svelte';
import { Session } from '../../state/session.svelte';
import { Stage } from '../../state/stage.svelte';
import { StorySession } from '../../state/story.svelte';
import { sceneProblems } from './scene-problems';

for (const add of [addGapTexts, addGraphTexts, addDataTexts, addStoryTexts]) add();

const scene = (change: Partial<Scene>): Scene => ({
  id: 'one',
  title: { id: 'Judul', en: '' },
  caption: { id: '', en: '' },
  notes: { id: '', en: '' },
  view: '/explore',
  figures: [],
  key: [],
  emphasis: [],
  ...change,
});

function problemsOf(change: Partial<Scene>, hasNetwork = true, project: Session['project'] = null): string[] {
  const page = new Session(hasNetwork ? pack : { ...pack, network: undefined }, '/story');
  page.project = project;
  const stories = new StorySession(page);
  stories.study = study;
  const stage = new Stage(page);
  stage.gap.gaps = built.gaps;
  if (hasNetwork) stage.session.groupNetwork = new NetworkSession(stage.session, network, []);
  const shown = scene(change);
  stage.show(shown, 'id', 'projector');
  return sceneProblems(stories, stage, shown);
}

describe('what is gone of a scene', () => {
  it('is nothing in the ready story', () => {
    const [ready] = (JSON.parse(readFileSync(`public/packs/${pack.stories}`, 'utf8')) as Stories).stories;
    for (const one of ready!.scenes) expect(problemsOf(one), one.id).toEqual([]);
  });

  it('is named, whatever it is: layer, group, tie, network, area, figure', () => {
    const t = new Session(pack, '/story').t.story;
    const cases: [Partial<Scene>, RegExp][] = [
      [{ view: '/explore?layer=balai-desa' }, /layer=balai-desa/],
      [{ view: '/explore?panes=network&groups=kelompok-lama' }, /kelompok-lama/],
      [{ view: '/explore?select=999' }, /999/],
      [{ emphasis: ['999'] }, /999/],
      [{ caption: { id: 'Ada {tiada} di sini', en: '' } }, /\{tiada\}/],
      [
        {
          figures: [{ id: 'lama', of: { type: 'statement', statement: 'tiada', item: 0 }, seen: null }],
        },
        /\{lama\}/,
      ],
    ];
    for (const [change, said] of cases) {
      const problems = problemsOf(change);
      expect(problems.join(' '), JSON.stringify(change)).toMatch(said);
    }
    expect(problemsOf({ view: '/explore?panes=network' }, false)).toEqual([t.problems.network_none]);
  });

  it('is its table where the data has none', () => {
    const page = new Session({ ...pack, tables: [] }, '/story');
    const stage = new Stage(page);
    const shown = scene({ view: '/data' });
    stage.show(shown, 'id', 'projector');
    expect(sceneProblems(new StorySession(page), stage, shown)).toContain(page.t.story.problems.tables);
  });

  it('is named where a scenario was deleted from the project, and not where it stands', () => {
    const t = new Session(pack, '/story').t.story;
    const view = '/gaps?scenario=rencana-lama';
    const scenarios = (ids: string[]) =>
      ({ project: { scenarios: ids.map((id) => ({ id })) } }) as unknown as Session['project'];
    expect(problemsOf({ view }, true, scenarios([]))).toEqual([t.problems.scenario]);
    expect(problemsOf({ view }, true, scenarios(['rencana-lama']))).toEqual([]);
  });
});

import { captionFigures, captionParts } from '../domain/story/caption';
import { figureValue, isStale } from '../domain/story/figures';
import type { FigureLack, FigureValue } from '../domain/story/figures';
import { figureEndsText, textOf } from '../io/story-text';
import type { StoryTexts } from '../io/story-text';
import type { FigureEnds, FigureQuery, Scene, SceneFigure, SceneText, Story } from '../schema/story';
import type { Study } from '../schema/study';
import type { ViewState } from '../schema/view';
import { readLink, writeLink } from './link';
import { remembering } from './memory';
import { OPENING_STORY } from './view';
import type { ProjectSession } from './project.svelte';
import type { SceneWords } from './scene-words';
import type { Session } from './session.svelte';

/** Figures that are remembered, so that a step to and fro is at once. */
const REMEMBERED = 200;

/** A figure of a scene as it is shown. */
export interface ShownFigure {
  id: string;
  of: FigureQuery;
  value: FigureValue;
  /** The figure in words; where it cannot be had, a sign that says so. */
  text: string;
  /** What it was when the scene was agreed to, where that is not what it is now. */
  before: string | null;
}

/** What is looked at as a scene holds it; language and theme are those of the telling. */
export function sceneView({ view, pack }: Session, patch: Partial<ViewState> = {}): string {
  const workspace = view.workspace === 'story' ? 'explore' : view.workspace;
  const shown: ViewState = { ...view, workspace, story: OPENING_STORY, language: 'id', theme: 'light' };
  return writeLink({ ...shown, ...patch }, pack);
}

/** The stories of the pack and the project: which is looked at, what its figures are now, and how a person changes them. */
export class StorySession {
  readonly session: Session;
  /** Ready stories, once they have been read. */
  ready: readonly Story[] = $state.raw([]);
  /** What else the source states, for figures that come from it. */
  study: Study | null = $state.raw(null);

  own: readonly Story[] = $derived.by(() => this.session.project?.project.stories ?? []);
  all: readonly Story[] = $derived([...this.ready, ...this.own]);
  #view = $derived.by(() => this.session.view.story);
  /** The story that is looked at; null where there is none, or none of that id. */
  story: Story | null = $derived.by(() => {
    const { story } = this.#view;
    return (story === null ? this.all[0] : this.all.find(({ id }) => id === story)) ?? null;
  });
  /** Place of the scene that is looked at; 0 where there is none. */
  index = $derived(Math.max(0, Math.min(this.#view.scene, (this.story?.scenes.length ?? 0) - 1)));
  scene: Scene | null = $derived(this.story?.scenes[this.index] ?? null);
  playing = $derived(this.#view.playing);
  isOwn = $derived(this.own.some(({ id }) => id === this.story?.id));
  readonly #values = remembering(
    REMEMBERED,
    ({ of, study }: { of: FigureQuery; study: Study | null }) => JSON.stringify([of, study !== null]),
    ({ of, study }) => figureValue(this.session.pack, study, of),
  );

  constructor(session: Session) {
    this.session = session;
  }

  get t(): StoryTexts {
    return this.session.t.story;
  }

  /** Shows another scene of a story, or of the one that is looked at. */
  go(
    scene: number,
    story: string | null = this.story?.id ?? null,
    history: 'push' | 'replace' = 'replace',
  ): void {
    this.#set({ ...this.session.asked.story, story, scene: Math.max(0, scene) }, history);
  }

  /** Shows the scene that many steps on; false where there is none. */
  step(by: number): boolean {
    const next = this.index + by;
    if (!this.story || next < 0 || next >= this.story.scenes.length) return false;
    this.go(next);
    return true;
  }

  /** Begins to tell the story, at the scene that is looked at, or ends it. */
  play(playing: boolean): void {
    const story = this.story?.id ?? null;
    this.#set({ story, scene: this.index, playing }, 'push');
  }

  #set(story: typeof OPENING_STORY, history: 'push' | 'replace'): void {
    this.session.set({ story, workspace: 'story' }, history);
  }

  /** A live figure as the data give it now. */
  valueOf(of: FigureQuery): FigureValue {
    return this.#values({ of, study: this.study });
  }

  /** Ends of a figure in words. */
  endsText(of: FigureQuery, ends: FigureEnds | null): string {
    const { format } = this.session;
    if (!ends) return this.t.noFigure;
    return figureEndsText(format, this.valueOf(of).form, ends, this.t.noUnit);
  }

  /** A figure of a scene as it is shown; one that the scene does not have is shown as its id in braces. */
  shown({ id, of, seen }: SceneFigure): ShownFigure {
    const value = this.valueOf(of);
    const text = this.endsText(of, value.ends);
    const stale = isStale(seen, value.ends);
    return { id, of, value, text, before: stale ? this.endsText(of, seen) : null };
  }

  /** Why figures of a scene cannot be had, by their ids. */
  lacks(scene: Scene): { id: string; lack: FigureLack | 'figure' }[] {
    const known = new Map(scene.figures.map((figure) => [figure.id, figure]));
    const named = captionFigures(
      `${textOf(this.session.format, scene.title)} ${textOf(this.session.format, scene.caption)}`,
    );
    const used = new Set([...named, ...scene.key, ...known.keys()]);
    return [...used].flatMap((id) => {
      const figure = known.get(id);
      const lack = figure ? this.valueOf(figure.of).lack : 'figure';
      return lack ? [{ id, lack }] : [];
    });
  }

  /** The view that a scene made now would show: what the workspaces last showed. */
  viewNow(): string {
    return sceneView(this.session);
  }

  /** The project, or null where its part could not be had, which is said. */
  async project(): Promise<ProjectSession | null> {
    try {
      return await this.session.openProject();
    } catch {
      const { problems, shell } = this.session.t;
      this.session.notify('bad', problems.partFailed(shell.project));
      return null;
    }
  }

  /** Adds a story to the project and shows it; gives its id, or null where it could not be added, which has been said. */
  async add(name: string, scenes: readonly Scene[] = []): Promise<string | null> {
    const project = await this.project();
    if (!project) return null;
    const id = project.newId();
    const text = { id: '', en: '', [this.session.language]: name };
    const fresh = scenes.map((scene) => ({ ...scene, id: project.newId() }));
    if (!project.apply({ type: 'story-add', story: { id, name: text, scenes: fresh } })) return null;
    this.go(0, id);
    return id;
  }

  /** Copies the story that is looked at into the project, where it can be changed. */
  async copy(): Promise<void> {
    const { story } = this;
    const project = story && (await this.project());
    if (!story || !project) return;
    const name = {
      id: story.name.id && this.t.copyName(story.name.id),
      en: story.name.en && this.t.copyName(story.name.en),
    };
    const id = project.newId();
    if (project.apply({ type: 'story-add', story: { ...story, id, name } })) this.go(this.index, id);
  }

  /** Adds a scene of a view to a story of the person's own, a new one where there is none; gives the story's name. */
  async capture(title: string, words: SceneWords = {}): Promise<string | null> {
    const project = await this.project();
    if (!project) return null;
    const own = this.own.find(({ id }) => id === this.session.view.story.story) ?? this.own.at(-1);
    const scene: Scene = {
      id: project.newId(),
      title: { id: '', en: '', [this.session.language]: title },
      caption: { id: '', en: '' },
      notes: { id: '', en: '' },
      view: this.viewNow(),
      figures: [],
      key: [],
      emphasis: [],
      ...words,
    };
    if (own) {
      if (!project.apply({ type: 'scene-add', story: own.id, scene })) return null;
      this.#point(own.id, own.scenes.length);
      return textOf(this.session.format, own.name);
    }
    const name = this.t.defaultName;
    const id = project.newId();
    const text = { id: '', en: '', [this.session.language]: name };
    if (!project.apply({ type: 'story-add', story: { id, name: text, scenes: [scene] } })) return null;
    this.#point(id, 0);
    return name;
  }

  /** Notes which scene is looked at without leaving the workspace. */
  #point(story: string, scene: number): void {
    this.session.set({ story: { ...this.session.asked.story, story, scene } }, 'replace');
  }

  /** Changes the scene that is looked at, in a story of the person's own. */
  async change(patch: Partial<Scene>): Promise<void> {
    const { story, scene } = this;
    if (!story || !scene || !this.isOwn) return;
    (await this.project())?.apply({ type: 'scene-change', story: story.id, scene: { ...scene, ...patch } });
  }

  /** Puts a copy of the scene that is looked at after it, and looks at the copy. */
  async duplicate(): Promise<void> {
    const { story, scene, index } = this;
    const project = await this.project();
    if (!story || !scene || !project) return;
    const copy = { ...scene, id: project.newId() };
    if (project.apply({ type: 'scene-add', story: story.id, scene: copy, at: index + 1 })) this.go(index + 1);
  }

  /** Moves the scene that is looked at, and goes along with it. */
  async move(by: 1 | -1): Promise<void> {
    const { story, scene, index } = this;
    const to = index + by;
    if (!story || !scene || to < 0 || to >= story.scenes.length) return;
    const project = await this.project();
    if (project?.apply({ type: 'scene-move', story: story.id, id: scene.id, to })) this.go(to);
  }

  /** Gives the story that is looked at another name. */
  async rename(name: SceneText): Promise<void> {
    const { story } = this;
    if (story) (await this.project())?.apply({ type: 'story-rename', id: story.id, name });
  }

  /** Shows in its workspace what a scene shows, and everything can be done with it. */
  openView({ view }: Scene): void {
    const {
      language: _language,
      theme: _theme,
      story: _story,
      ...shown
    } = readLink(view, this.session.pack).view;
    this.session.set(shown);
  }

  /** A text of a scene with its figures, without marks: for lists and for a screen reader. */
  plainText(scene: Scene, text: string): string {
    const figures = new Map(scene.figures.map((figure) => [figure.id, figure]));
    return captionParts(text)
      .map((part) => {
        if ('text' in part) return part.text;
        const figure = figures.get(part.figure);
        return figure ? this.shown(figure).text : `{${part.figure}}`;
      })
      .join('');
  }

  /** Deletes the scene that is looked at. */
  async removeScene(): Promise<void> {
    const { story, scene } = this;
    if (story && scene)
      (await this.project())?.apply({ type: 'scene-remove', story: story.id, id: scene.id });
  }

  /** Deletes the story that is looked at and shows the first there is. */
  async removeStory(): Promise<void> {
    const { story } = this;
    if (!story || !(await this.project())?.apply({ type: 'story-remove', id: story.id })) return;
    this.go(0, null);
  }
}

import type { Scene } from '../../schema/story';
import type { Stage } from '../../state/stage.svelte';
import type { StorySession } from '../../state/story.svelte';

/** What of a scene is gone or cannot be had, in sentences; the rest of it is shown all the same. */
export function sceneProblems(stories: StorySession, stage: Stage, scene: Scene): string[] {
  const { session } = stage;
  const { pack, view } = session;
  const t = session.t.story;
  const problems: string[] = [];
  if (stage.dropped.length > 0) problems.push(t.problems.dropped(stage.dropped.join(', ')));
  const network = session.groupNetwork;
  if (stage.kind === 'both' || stage.kind === 'network') {
    if (!pack.network) problems.push(t.problems.network_none);
    else if (network && 'problem' in network) problems.push(t.problems.network);
    else if (network) {
      const { groups, tie, focus } = (stage.asked ?? view).network;
      const gone = [...groups, ...(focus ? [focus.group] : [])].filter((id) => !network.groupOf(id));
      if (tie !== null && !network.ties.has(tie)) gone.push(tie);
      if (gone.length > 0) problems.push(t.problems.groups(gone.join(', ')));
    }
  }
  if (stage.kind === 'table' && pack.tables.length === 0) problems.push(t.problems.tables);
  const { scenario } = view.gap;
  const { project } = stories.session;
  if (stage.kind === 'gap' && scenario !== null && project) {
    if (!project.project.scenarios.some(({ id }) => id === scenario)) problems.push(t.problems.scenario);
  }
  const areas = scene.emphasis.filter((code) => !pack.areas.some((area) => area.code === code));
  if (areas.length > 0) problems.push(t.problems.areas(areas.join(', ')));
  for (const { id, lack } of stories.lacks(scene)) problems.push(t.lacks[lack](id));
  return problems;
}

import { captionFigures } from '../src/domain/story/caption';
import { figureValue } from '../src/domain/story/figures';
import type { Pack } from '../src/schema/pack';
import type { Story } from '../src/schema/story';
import type { Study } from '../src/schema/study';
import type { AuthoredStories } from './authored';
import { PackFault } from './fault';

/**
 * Fills in what every figure of the ready stories is, so that it shows when the data change under a story.
 *
 * @throws PackFault where a text is missing in a language or names no figure of its scene, or a figure cannot be had
 */
export function buildStories(pack: Pack, study: Study, { stories }: AuthoredStories): Story[] {
  const faults: string[] = [];
  const built = stories.map((story) => ({
    ...story,
    scenes: story.scenes.map((scene) => {
      const place = `stories.json: ${story.id}: ${scene.id}`;
      const known = new Set(scene.figures.map(({ id }) => id));
      const texts = [scene.title, scene.caption].flatMap(({ id, en }) => [id, en]);
      if (texts.some((text) => text.trim() === '')) faults.push(`${place}: a text is missing in a language`);
      for (const id of [...texts.flatMap(captionFigures), ...scene.key])
        if (!known.has(id)) faults.push(`${place}: no figure ${id}`);
      for (const area of scene.emphasis)
        if (!pack.areas.some(({ code }) => code === area)) faults.push(`${place}: no area ${area}`);
      const figures = scene.figures.map((figure) => {
        const { ends, lack } = figureValue(pack, study, figure.of);
        if (!ends) faults.push(`${place}: figure ${figure.id} cannot be had: ${lack}`);
        return { ...figure, seen: ends };
      });
      return { ...scene, figures };
    }),
  }));
  if (faults.length > 0) throw new PackFault([...new Set(faults)]);
  return built;
}

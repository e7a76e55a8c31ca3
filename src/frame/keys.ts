import type { Direction } from '../domain/areas/arrows';

/** What a key asks of a picture that is looked at through a frame: of the map, or of the network. */
export type FrameCommand = Direction | 'choose' | 'enlarge' | 'reduce' | 'fit' | 'clear';

const COMMANDS: Record<string, FrameCommand> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Enter: 'choose',
  ' ': 'choose',
  '+': 'enlarge',
  '=': 'enlarge',
  '-': 'reduce',
  '0': 'fit',
  Escape: 'clear',
};

/** The command of a pressed key; null for other keys and for shortcuts of the browser. */
export function commandOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): FrameCommand | null {
  return event.ctrlKey || event.metaKey || event.altKey ? null : (COMMANDS[event.key] ?? null);
}

import type { gapReach as reference } from '../id/gap-reach';
import type { Shape } from '../shape';

/** Reach of the network beside need. */
export const gapReach: Shape<typeof reference> = {
  title: 'Need and reach of the network',
  intro:
    'Reach is the share of the groups of an area that have a recorded tie to another group. Ties that are inferred, proposed or along the tiers do not count.',
  unknownAll:
    'Unknown in every area: the source records no tie between groups. What is not recorded is not absent; a forum can record it.',
  unknown: 'unknown',
  reach: 'Reach',
  need: 'Need',
  high: 'high',
  low: 'low',
  unsure: 'not sure',
  inviteFirst: 'invite first',
  invite: (areas) =>
    `${areas}: need is surely high and reach is below the mean of the areas where it is known, so invite them first.`,
  inviteNone: 'No area has surely high need and a reach surely below the mean.',
  pill: 'invite',
  pillMeans: 'invite first: need surely high, reach of the network low',
  pillSentence: 'Invite first: its network reaches less than the mean.',
  mapUnknown: 'Reach of the network is unknown: no tie between groups is recorded yet.',
  mapInvite: (areas: string) => `Invite first: ${areas} (need surely high, reach of the network low).`,
  missing: 'This pack brings no network, so reach is unknown.',
  failed: 'The network could not be opened, so reach is unknown. Load the page again to retry.',
};

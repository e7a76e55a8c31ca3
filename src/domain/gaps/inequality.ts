/** One area of a Lorenz picture: shares of need and of service of all areas up to and with it. */
export interface LorenzDot {
  /** Index of the area; the first dot, at 0 and 0, has none. */
  area: number | null;
  need: number;
  supply: number;
}

function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index]!;
  return sum;
}

/**
 * Hoover index of service against need (Hoover 1936): half the sum of the distances between the areas' shares of the two, which
 * is the share of all units that would have to move for every area to have its share.
 *
 * @param need people in need of each area, from 0
 * @param supply units of each area, from 0
 * @returns 0 (alike) to below 1; null where there is no need or no service at all
 */
export function hooverIndex(need: ArrayLike<number>, supply: ArrayLike<number>): number | null {
  const people = total(need);
  const units = total(supply);
  if (people <= 0 || units <= 0) return null;
  let apart = 0;
  for (let area = 0; area < need.length; area += 1) {
    apart += Math.abs(supply[area]! / units - need[area]! / people);
  }
  return apart / 2;
}

/**
 * Dots of the Lorenz picture of service against need (Lorenz 1905): areas from the fewest units per person in need to the most,
 * with the shares of need and service that they come to together. Areas with neither are left out.
 *
 * @returns the dot at 0 and 0, then one an area, the last at 1 and 1; empty where there is no need or no service at all
 */
export function lorenzDots(need: ArrayLike<number>, supply: ArrayLike<number>): LorenzDot[] {
  const people = total(need);
  const units = total(supply);
  if (people <= 0 || units <= 0) return [];
  const order = Array.from({ length: need.length }, (_, area) => area).filter(
    (area) => need[area]! > 0 || supply[area]! > 0,
  );
  const perPerson = (area: number): number => supply[area]! / need[area]!;
  order.sort((one, other) => {
    const [first, second] = [perPerson(one), perPerson(other)];
    return first === second ? one - other : first - second;
  });
  const sums = { need: 0, supply: 0 };
  const dots: LorenzDot[] = [{ area: null, need: 0, supply: 0 }];
  for (const area of order) {
    sums.need += need[area]!;
    sums.supply += supply[area]!;
    dots.push({ area, need: sums.need / people, supply: sums.supply / units });
  }
  return dots;
}

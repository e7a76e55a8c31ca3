import type { LayerRow } from './layers';

/** Widest spread of a row in each sum. */
function spreads(row: LayerRow, width: number): number[] {
  return Array.from({ length: width }, (_, sum) => {
    let highest = 0;
    for (let vector = 0; vector < row.count; vector += 1) {
      highest = Math.max(highest, row.vectors[vector * width + sum]!);
    }
    return highest;
  });
}

/**
 * Order of rows that keeps the layers small: widest spread first, since what comes last bounds how many vectors of needs
 * can still be met, and small rows meet few. Ties go to the row with fewer vectors, then to the earlier one. Expects
 * rows whose lowest value is 0 in every sum.
 */
export function rowOrder(rows: readonly LayerRow[], width: number): number[] {
  const spread = rows.map((row) => spreads(row, width).reduce((sum, value) => sum + value, 0));
  return rows
    .map((_, index) => index)
    .sort((a, b) => spread[b]! - spread[a]! || rows[a]!.count - rows[b]!.count || a - b);
}

import { useEffect, useState } from 'react';
import type { ChartCursor } from '#charts/cursor.ts';
import { useHeatmapCursor } from '#charts/cursor.ts';
import type { HeatmapModel, HeatPlace } from '#charts/heatmap-model.ts';

/** A cursor that lets go when the rows or columns under it become others. */
export function useMapCursor(
  model: HeatmapModel,
  onPlace: (place: HeatPlace) => void,
): ChartCursor {
  const cursor = useHeatmapCursor(model, onPlace);
  const [first] = useState(cursor);
  const shape = JSON.stringify([model.rows, model.columns].map((axis) => axis.map(({ id }) => id)));
  useEffect(() => first.clear(), [first, shape]);
  return cursor;
}

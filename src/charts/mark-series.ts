import type { CustomSeriesOption } from 'echarts/charts';
import type { ChartOption } from './echarts.ts';
import { tipNode, type Tip } from './tip.ts';

type Item = ReturnType<NonNullable<CustomSeriesOption['renderItem']>>;

/**
 * Marks drawn one by one on a backdrop: `mark` gives the shapes of the datum of an index, `behind`
 * what stands still; each mark has the tip of its index.
 */
export function markOption(
  tips: readonly Tip[],
  mark: (index: number) => Item,
  behind: () => Item,
): ChartOption {
  return {
    animation: false,
    tooltip: {
      trigger: 'item',
      formatter: (params) => {
        const at = Array.isArray(params) ? undefined : params.dataIndex;
        const tip = at === undefined ? undefined : tips[at];
        return tip === undefined ? '' : tipNode(tip);
      },
    },
    series: [
      {
        type: 'custom',
        coordinateSystem: 'none',
        z: 2,
        data: tips.map((_, at) => at),
        renderItem: ({ dataIndex }) => mark(dataIndex),
      },
      {
        type: 'custom',
        coordinateSystem: 'none',
        silent: true,
        z: 1,
        tooltip: { show: false },
        data: [0],
        renderItem: behind,
      },
    ],
  };
}

import type { ReactElement } from 'react';
import type { FrontierPoint } from '#scenario/frontier.ts';
import type { ShockWords } from './shock-words.ts';
import classes from './Shock.module.css';

const WIDTH = 760;
const HEIGHT = 260;
const LEFT = 46;
const BOTTOM = 30;
const TOP = 14;
const RIGHT = 18;
const STEPS = [0, 0.25, 0.5, 0.75, 1];

/** Benefit against the number of moves, from none to the most; `told` is the point of the heading. */
export function FrontierChart({
  points,
  told,
  words,
}: {
  readonly points: readonly FrontierPoint[];
  readonly told: FrontierPoint | null;
  readonly words: ShockWords;
}): ReactElement {
  const { t, format } = words;
  const last = points.at(-1) ?? { moves: 1, benefit: 1 };
  const x = (moves: number): number => LEFT + (moves / last.moves) * (WIDTH - LEFT - RIGHT);
  const y = (benefit: number): number =>
    HEIGHT - BOTTOM - (benefit / last.benefit) * (HEIGHT - BOTTOM - TOP);
  const line = [{ moves: 0, benefit: 0 }, ...points]
    .map(({ moves, benefit }) => `${x(moves).toFixed(1)},${y(benefit).toFixed(1)}`)
    .join(' ');
  const label = t('shock:frontier.chart', {
    moves: format.number(last.moves),
    benefit: format.number(last.benefit, 1),
  });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={classes['chart']}
    >
      {STEPS.map((share) => (
        <g key={share}>
          <line
            className={classes['grid']}
            x1={LEFT}
            x2={WIDTH - RIGHT}
            y1={y(share * last.benefit)}
            y2={y(share * last.benefit)}
          />
          <text x={LEFT - 8} y={y(share * last.benefit) + 4} textAnchor="end">
            {format.number(share * last.benefit)}
          </text>
          <text x={x(share * last.moves)} y={HEIGHT - 10} textAnchor="middle">
            {format.number(Math.round(share * last.moves))}
          </text>
        </g>
      ))}
      <polyline className={classes['line']} points={line} />
      {told !== null && (
        <>
          <line
            className={classes['guide']}
            x1={x(told.moves)}
            x2={x(told.moves)}
            y1={y(told.benefit)}
            y2={HEIGHT - BOTTOM}
          />
          <circle className={classes['dot']} cx={x(told.moves)} cy={y(told.benefit)} r={6} />
          <text x={x(told.moves) - 10} y={y(told.benefit) + 22} textAnchor="end">
            {`${format.number(told.moves)}: ${format.number(told.benefit, 1)}`}
          </text>
        </>
      )}
    </svg>
  );
}

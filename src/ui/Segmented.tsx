import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import type { ReactElement } from 'react';
import classes from './Segmented.module.css';

export interface SegmentedProps<V extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** Show the label above, as beside the filters; else it is only read out. */
  readonly labelled?: boolean;
}

/** A few choices side by side. */
export function Segmented<V extends string>(props: SegmentedProps<V>): ReactElement {
  const { label, options, value, onChange, labelled = false } = props;
  const id = useId();
  return (
    <div className={classes['segmented']}>
      <span id={id} className={labelled ? classes['label'] : 't-hidden'}>
        {label}
      </span>
      <SegmentedControl
        aria-labelledby={id}
        data={options.map((option) => ({ ...option }))}
        value={value}
        onChange={(next) => {
          const chosen = options.find((option) => option.value === next);
          if (chosen) onChange(chosen.value);
        }}
        size="sm"
        withItemsBorders={false}
      />
    </div>
  );
}

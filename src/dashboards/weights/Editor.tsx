import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import type { ComponentId } from '#model/fit/components.ts';
import {
  chooseSet,
  nameFault,
  PRESETS,
  presetWeights,
  saveSet,
  setName,
  type WeightLibrary,
} from '#model/fit/weight-library.ts';
import { POST_GROUPS, type PostGroup } from '#model/fit/weight-sets.ts';
import { changeFitSettings } from '#session/fit-settings.ts';
import { Panel } from '#ui/Panel.tsx';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { movePoints, pointsOf, samePoints, weightsOf, type Points } from './points.ts';
import { Sliders } from './Sliders.tsx';
import { nameFaultText, setText, versionText, type WeightsWords } from './weights-words.ts';
import classes from './Weights.module.css';

export interface EditorProps {
  readonly library: WeightLibrary;
  readonly group: PostGroup;
  readonly points: Points;
  readonly notes: ReadonlyMap<ComponentId, string>;
  readonly words: WeightsWords;
  readonly onGroup: (group: PostGroup) => void;
  /** Null lets go of what was changed. */
  readonly onPoints: (points: Points | null) => void;
}

/** Saves the sliders under a new name, for the kind of post that is open. */
function SaveAs({ library, group, points, words, onPoints }: EditorProps): ReactElement {
  const { t } = words;
  const [text, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const fault = nameFault(library, text);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (fault !== null) return;
    const saved = saveSet(library, text, weightsOf(points));
    changeFitSettings({ library: chooseSet(saved, group, setName(text)) });
    onPoints(null);
    setTyped('');
    setAsked(false);
  };
  return (
    <form className={classes['saveAs']} onSubmit={save} noValidate>
      <TextInput
        label={t('weights:save.name')}
        value={text}
        maxLength={120}
        error={asked && fault !== null ? nameFaultText(fault, words) : null}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAsked(false);
        }}
      />
      <Button type="submit" variant="default">
        {t('weights:save.asNew')}
      </Button>
    </form>
  );
}

function Save(props: EditorProps): ReactElement {
  const { library, group, points, words, onPoints } = props;
  const { t, format } = words;
  const set = library.book[group];
  const changed = !samePoints(points, pointsOf(set.weights));
  return (
    <div className={classes['save']}>
      <p role="status" className={classes['under']}>
        {changed
          ? t('weights:save.changed', { set: setText(set, words) })
          : t('weights:save.same', { set: versionText(set, words) })}
      </p>
      <div className={classes['buttons']}>
        {set.name !== '' && (
          <Button
            disabled={!changed}
            onClick={() => {
              changeFitSettings({ library: saveSet(library, set.name, weightsOf(points)) });
              onPoints(null);
            }}
          >
            {t('weights:save.version', { version: format.number(set.version + 1) })}
          </Button>
        )}
        <Button variant="default" disabled={!changed} onClick={() => onPoints(null)}>
          {t('weights:save.discard')}
        </Button>
      </div>
      <SaveAs {...props} />
    </div>
  );
}

/** The weights of a kind of post: which set it uses, and the sliders of that set. */
export function Editor(props: EditorProps): ReactElement {
  const { library, group, points, notes, words, onGroup, onPoints } = props;
  const { t } = words;
  const [locked, setLocked] = useState<ReadonlySet<ComponentId>>(new Set());
  const set = library.book[group];
  const changed = !samePoints(points, pointsOf(set.weights));
  const sets = [{ name: '' }, ...library.own];
  const onLock = (id: ComponentId): void => {
    const next = new Set(locked);
    if (!next.delete(id)) next.add(id);
    setLocked(next);
  };
  return (
    <Panel title={t('weights:editor.title')} note={t('weights:editor.note')}>
      <div className={classes['stack']}>
        <div className={classes['scroll']}>
          <Segmented
            label={t('weights:editor.group')}
            labelled
            value={group}
            onChange={onGroup}
            options={POST_GROUPS.map((value) => ({ value, label: t(`weights:group.${value}`) }))}
          />
        </div>
        <div className={classes['choose']}>
          <SearchSelect
            label={t('weights:editor.set')}
            clearable={false}
            disabled={changed}
            value={`:${set.name}`}
            options={sets.map(({ name }) => ({
              value: `:${name}`,
              label: setText({ name }, words),
            }))}
            onChange={(value) => {
              const name = (value ?? ':').slice(1);
              changeFitSettings({ library: chooseSet(library, group, name) });
            }}
          />
          <div className={classes['presets']} role="group" aria-label={t('weights:preset.label')}>
            <span className={classes['under']}>{t('weights:preset.label')}</span>
            {PRESETS.map((preset) => (
              <Button
                key={preset}
                variant="default"
                size="compact-sm"
                title={t(`weights:preset.${preset}Meaning`)}
                onClick={() => onPoints(pointsOf(presetWeights(preset)))}
              >
                {t(`weights:preset.${preset}`)}
              </Button>
            ))}
          </div>
        </div>
        {(['DA', 'NS'] as const).map((axis) => (
          <Sliders
            key={axis}
            {...{ axis, points, locked, notes, words, onLock }}
            onMove={(id, value) => onPoints(movePoints(points, id, value, locked))}
          />
        ))}
        <Save {...props} />
      </div>
    </Panel>
  );
}

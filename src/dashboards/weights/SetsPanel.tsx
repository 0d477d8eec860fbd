import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import {
  groupsUsing,
  nameFault,
  removeSet,
  renameSet,
  saveSet,
  type WeightLibrary,
} from '#model/fit/weight-library.ts';
import { DEFAULT_BOOK, type WeightSet } from '#model/fit/weight-sets.ts';
import { changeFitSettings } from '#session/fit-settings.ts';
import { Panel } from '#ui/Panel.tsx';
import {
  axisText,
  groupsText,
  nameFaultText,
  setText,
  versionText,
  type WeightsWords,
} from './weights-words.ts';
import classes from './Weights.module.css';

interface SetProps {
  readonly library: WeightLibrary;
  readonly set: WeightSet;
  readonly words: WeightsWords;
}

/** A name that is asked for in the place of the buttons; Enter takes it, Escape leaves. */
function NameForm({
  library,
  first,
  except,
  words,
  onDone,
  onLeave,
}: {
  readonly library: WeightLibrary;
  readonly first: string;
  readonly except: string | null;
  readonly words: WeightsWords;
  readonly onDone: (name: string) => void;
  readonly onLeave: () => void;
}): ReactElement {
  const { t } = words;
  const [text, setName] = useState(first);
  const [asked, setAsked] = useState(false);
  const fault = nameFault(library, text, except);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (fault === null) onDone(text);
  };
  return (
    <form className={classes['saveAs']} onSubmit={submit} noValidate>
      <TextInput
        label={t('weights:save.name')}
        autoFocus
        value={text}
        maxLength={120}
        error={asked && fault !== null ? nameFaultText(fault, words) : null}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave();
        }}
      />
      <Button type="submit">{t('weights:sets.take')}</Button>
      <Button variant="default" onClick={onLeave}>
        {t('common:close')}
      </Button>
    </form>
  );
}

type Asked = 'rename' | 'duplicate' | 'remove' | null;

function Actions({ library, set, words }: SetProps): ReactElement {
  const { t } = words;
  const [asked, setAsked] = useState<Asked>(null);
  const own = set.name !== '';
  const put = (next: WeightLibrary): void => {
    changeFitSettings({ library: next });
    setAsked(null);
  };
  if (asked === 'rename' || asked === 'duplicate') {
    const rename = asked === 'rename';
    return (
      <NameForm
        {...{ library, words }}
        first={rename ? set.name : ''}
        except={rename ? set.name : null}
        onLeave={() => setAsked(null)}
        onDone={(name) =>
          put(rename ? renameSet(library, set.name, name) : saveSet(library, name, set.weights))
        }
      />
    );
  }
  if (asked === 'remove') {
    const groups = groupsUsing(library, set.name);
    return (
      <div className={classes['stack']} role="alert">
        <p>
          {groups.length === 0
            ? t('weights:sets.sure', { set: set.name })
            : t('weights:sets.sureUsed', { set: set.name, groups: groupsText(groups, words) })}
        </p>
        <div className={classes['buttons']}>
          <Button color="red" onClick={() => put(removeSet(library, set.name))}>
            {t('weights:sets.remove')}
          </Button>
          <Button variant="default" autoFocus onClick={() => setAsked(null)}>
            {t('weights:sets.keep')}
          </Button>
        </div>
      </div>
    );
  }
  const button = (action: Exclude<Asked, null>): ReactElement => (
    <Button
      variant="default"
      size="compact-sm"
      aria-label={`${t(`weights:sets.${action}`)}: ${setText(set, words)}`}
      onClick={() => setAsked(action)}
    >
      {t(`weights:sets.${action}`)}
    </Button>
  );
  return (
    <div className={classes['buttons']}>
      {button('duplicate')}
      {own && button('rename')}
      {own && button('remove')}
    </div>
  );
}

/** Every set with what it weighs and who uses it. */
export function SetsPanel({
  library,
  words,
  tools,
  children,
}: Omit<SetProps, 'set'> & {
  readonly tools: ReactElement;
  readonly children: ReactElement;
}): ReactElement {
  const { t } = words;
  return (
    <Panel title={t('weights:sets.title')} note={t('weights:sets.note')} tools={tools}>
      {children}
      <ul className={classes['sets']}>
        {[DEFAULT_BOOK.STRUKTURAL, ...library.own].map((set) => {
          const groups = groupsUsing(library, set.name);
          return (
            <li key={set.name} className={classes['set']}>
              <div className={classes['setWords']}>
                <p className={classes['main']}>{versionText(set, words)}</p>
                {groups.length > 0 && (
                  <p>{t('weights:sets.used', { groups: groupsText(groups, words) })}</p>
                )}
                <p className={classes['under']}>{axisText(set.weights, 'DA', words)}</p>
                <p className={classes['under']}>{axisText(set.weights, 'NS', words)}</p>
              </div>
              <Actions {...{ library, set, words }} />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

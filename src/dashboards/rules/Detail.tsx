import { Button, NumberInput, Switch } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Catalogue, RuleId } from '#model/rules/catalogue.ts';
import { fits, parametersOf, type Parameter, type ParameterKey } from '#model/rules/parameters.ts';
import { Panel } from '#ui/Panel.tsx';
import {
  basisTexts,
  codeLists,
  datasetsRead,
  missingTexts,
  parameterName,
  ruleSentence,
  tierNote,
  type RulesWords,
} from './rules-words.ts';
import classes from './Rules.module.css';

interface FieldProps {
  readonly parameter: Parameter;
  readonly words: RulesWords;
  readonly onSet: (key: ParameterKey, value: number | boolean) => void;
}

function Field({ parameter, words, onSet }: FieldProps): ReactElement {
  const { t, format } = words;
  const { key, spec, value, initial } = parameter;
  const label = parameterName(parameter, words);
  if (spec.kind === 'switch') {
    return (
      <Switch
        label={label}
        checked={value === true}
        onChange={(event) => onSet(key, event.currentTarget.checked)}
      />
    );
  }
  const unit = t(`rules:unit.${spec.unit}`);
  const before = Number(initial);
  return (
    <NumberInput
      label={label}
      description={t('rules:page.initial', {
        value: format.number(before, Number.isInteger(before) ? 0 : 2),
        unit,
      })}
      suffix={` ${unit}`}
      decimalSeparator={format.number(1.5, 1).includes(',') ? ',' : '.'}
      value={Number(value)}
      min={spec.min}
      max={spec.max}
      step={spec.step}
      clampBehavior="blur"
      onChange={(next) => {
        if (fits(spec, next)) onSet(key, next);
      }}
    />
  );
}

interface PartProps {
  readonly title: string;
  readonly texts: readonly string[];
}

function Part({ title, texts }: PartProps): ReactElement | null {
  if (texts.length === 0) return null;
  return (
    <div className={classes['part']}>
      <h3>{title}</h3>
      <ul className={classes['list']}>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

export interface DetailProps {
  readonly id: RuleId;
  readonly catalogue: Catalogue;
  readonly words: RulesWords;
  readonly onSet: FieldProps['onSet'];
  readonly onClose: () => void;
}

/** One rule: what it asks, where it comes from, what it reads and lacks, what can be set. */
export function Detail({ id, catalogue, words, onSet, onClose }: DetailProps): ReactElement {
  const { t } = words;
  const spec = catalogue.rules[id];
  const parameters = parametersOf(id, catalogue);
  const note = tierNote(spec, words);
  const read = datasetsRead(spec, words);
  return (
    <Panel
      title={`${id} ${t(`rules:${id}.title`)}`}
      note={ruleSentence(spec, words)}
      tools={
        <Button variant="default" onClick={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      <div className={classes['detail']}>
        <div className={classes['part']}>
          <h3>{t('rules:page.parameters')}</h3>
          {note !== null && <p className={classes['under']}>{note}</p>}
          {parameters.length === 0 && <p>{t('rules:page.noParameters')}</p>}
          <div className={classes['fields']}>
            {parameters.map((parameter) => (
              <Field key={parameter.key} {...{ parameter, words, onSet }} />
            ))}
          </div>
          {codeLists(spec, words).map((text) => (
            <p key={text} className={classes['under']}>
              {t('rules:page.codes', { codes: text })}
            </p>
          ))}
        </div>
        <Part title={t('rules:page.law')} texts={basisTexts(spec, words)} />
        <Part title={t('rules:page.reads')} texts={read === '' ? [] : [read]} />
        <Part title={t('rules:page.missing')} texts={missingTexts(spec, words)} />
      </div>
    </Panel>
  );
}

import { Select, Textarea } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { hasReason, REASON_CODES, type Reasoned } from '#scenario/reasons.ts';

export interface ReasonFieldsProps {
  readonly value: Reasoned;
  /** A rule asks for a reason. */
  readonly needed: boolean;
  /** Why it is asked for; null where there is nothing to say. */
  readonly note: string | null;
  /** Asked for, tried without, and said so. */
  readonly missing: boolean;
  readonly onChange: (value: Reasoned) => void;
}

/** Why a person is moved: one of the closed list, and words beside it. */
export function ReasonFields(props: ReasonFieldsProps): ReactElement {
  const { value, needed, note, missing, onChange } = props;
  const { t } = useTranslation('scenarios');
  const { reasonCode, reason } = value;
  const wantsText = missing && reasonCode === 'other' && !hasReason(value);
  return (
    <>
      <Select
        label={t(needed ? 'reason.label' : 'reason.labelOptional')}
        description={note}
        placeholder={t('reason.placeholder')}
        data={REASON_CODES.map((code) => ({ value: code, label: t(`reason.code.${code}`) }))}
        value={reasonCode}
        clearable
        required={needed}
        error={missing && reasonCode === null ? t('reason.missing') : null}
        onChange={(code) => {
          const chosen = REASON_CODES.find((one) => one === code) ?? null;
          onChange({ reasonCode: chosen, reason });
        }}
      />
      <Textarea
        label={t('reason.text')}
        description={reasonCode === 'health' ? t('reason.healthNote') : null}
        rows={2}
        maxLength={500}
        required={reasonCode === 'other'}
        value={reason}
        error={wantsText ? t('reason.missingText') : null}
        onChange={(event) => onChange({ reasonCode, reason: event.currentTarget.value })}
      />
    </>
  );
}

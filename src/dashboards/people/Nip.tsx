import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { PersonId } from '#core/ids.ts';
import type { FitWords } from '#dashboards/fit-words.ts';
import { personsStatement } from '#model/people/statements.ts';
import { nipStatement } from '#model/workload/statements.ts';
import { useStatement } from '#session/use-statement.ts';
import classes from './Page.module.css';

const HIDDEN = '•'.repeat(18);

/** The NIP of a person, masked until the reader asks for it. */
export function Nip({
  personId,
  words: { t },
}: {
  readonly personId: PersonId;
  readonly words: FitWords;
}): ReactElement {
  const [open, setOpen] = useState(false);
  const masked = useStatement(personsStatement, {}).data?.find(
    (person) => person.personId === personId,
  )?.nipMasked;
  const asked = useStatement(nipStatement, { personId }, open);
  const nip = asked.isPlaceholderData ? undefined : asked.data?.[0]?.nip;
  return (
    <span className={classes['nip']}>
      <span>{t('people:person.nip')}</span>
      <span>{open && nip !== undefined ? nip : (masked ?? HIDDEN)}</span>
      <Button variant="default" size="compact-xs" onClick={() => setOpen(!open)}>
        {t(open ? 'people:person.hide' : 'people:person.show')}
      </Button>
      {open && asked.isError && <span role="alert">{t('people:person.nipFailed')}</span>}
    </span>
  );
}

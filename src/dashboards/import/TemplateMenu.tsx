import { Button, Menu } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DATASET_IDS, type DatasetId } from '#core/ids.ts';
import { templateOf } from '#session/download-template.ts';
import { saveBlob } from '#dashboards/save-file.ts';
import classes from './Import.module.css';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Workbooks to fill in, one per dataset, with the codes that the import knows. */
export function TemplateMenu(): ReactElement {
  const { t, i18n } = useTranslation('import');
  const [failed, setFailed] = useState(false);
  const save = async (dataset: DatasetId): Promise<void> => {
    try {
      const language = i18n.language === 'en' ? 'en' : 'id';
      const { name, bytes } = await templateOf(dataset, language);
      saveBlob(name, new Blob([bytes], { type: XLSX }));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className={classes['asOf']}>
      <Menu position="bottom-start" shadow="none">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={16} stroke={1.8} aria-hidden />}
          >
            {t('template.button')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
          {DATASET_IDS.map((id) => (
            <Menu.Item key={id} onClick={() => void save(id)}>
              {t(`dataset.${id}.label`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <p className="t-meta" role={failed ? 'alert' : undefined}>
        {t(failed ? 'template.failed' : 'template.note')}
      </p>
    </div>
  );
}

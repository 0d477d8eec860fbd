import { Radio, TextInput } from '@mantine/core';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { show } from './render.tsx';

describe('what stands under an input', () => {
  it('is 12 px, the smallest type of the page', async () => {
    await show(<TextInput label="Tanggal" description="keterangan" error="galat" />);
    const description = screen.getByText('keterangan');
    const error = screen.getByText('galat');
    expect(description.style.getPropertyValue('--input-description-size')).toBe('12px');
    expect(error.style.getPropertyValue('--input-error-size')).toBe('12px');
  });

  it('is 12 px beside a radio button too', async () => {
    await show(<Radio label="Ganti" description="keterangan" />);
    const description = screen.getByText('keterangan');
    expect(description.style.getPropertyValue('--input-description-size')).toBe('12px');
  });
});

import { useMediaQuery } from '@mantine/hooks';

/** Whether the window is as narrow as a phone: lists instead of matrices, drawers instead of sides. */
export function usePhone(): boolean {
  return useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
}

/** Whether there is room for a panel beside the content (from 1,200 px on). */
export function useWide(): boolean {
  return useMediaQuery('(min-width: 1200px)', true, { getInitialValueInEffect: false });
}

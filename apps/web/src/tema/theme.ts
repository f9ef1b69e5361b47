import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const nila = tuple('#E4EDF6 #C6D5E5 #A8BDD4 #8BA5C3 #6F8EB3 #5377A2 #376191 #1A4B80 #133A61 #0D2944')
const emas = tuple('#FAF0D9 #F0DFC0 #E5CEA6 #DBBD8D #D0AC73 #C69B59 #BB8B3C #B07A12 #916407 #734E00')
const baik = tuple('#E2F2E8 #C6DECE #AACAB5 #8FB69C #74A384 #598F6C #3D7D55 #1B6A3F #145331 #0E3D24')
const waspada = tuple('#FFEEDF #F2D5C1 #E5BCA4 #D7A487 #C98B6B #BB734E #AC5B30 #9C4206 #7B3404 #5C2703')
const buruk = tuple('#FCE8E6 #F4CEC9 #ECB4AC #E29A90 #D78074 #CB6558 #BF483C #B1251D #8F1D16 #6E1510')
const gray = tuple('#F4F6F7 #ECF0F2 #D3DAE0 #BFC5CA #A6AEB4 #73818D #5D6B76 #475662 #2C3A45 #14202A')
const dark = tuple('#E8EEF2 #A9B8C4 #7D909F #5D6B76 #2B3C4A #223240 #1A2935 #121E29 #0B141C #071019')

/** Index 7 of each family repeats the token of the same name; a test compares both files. */
export const warna = { nila, emas, baik, waspada, buruk, gray, dark }

/** Mantine dressed in the tokens, so its controls look like the parts drawn by `komponen.css`. */
export const theme = createTheme({
  primaryColor: 'nila',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  white: '#FFFFFF',
  black: '#14202A',
  colors: warna,
  fontFamily: '"Inter Variable", Inter, system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  lineHeights: { xs: '16px', sm: '18px', md: '20px', lg: '24px', xl: '26px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '999px' },
  defaultRadius: 'sm',
  shadows: {
    xs: '0 1px 2px rgb(20 32 42 / .08)',
    sm: '0 1px 2px rgb(20 32 42 / .08)',
    md: '0 8px 24px rgb(20 32 42 / .16)',
    lg: '0 8px 24px rgb(20 32 42 / .16)',
    xl: '0 8px 24px rgb(20 32 42 / .16)',
  },
  breakpoints: { xs: '22.5em', sm: '40em', md: '56.25em', lg: '66.25em', xl: '80em' },
  focusRing: 'auto',
  focusClassName: 'fokus',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: {
    fontFamily: '"Inter Variable", Inter, system-ui, sans-serif',
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '22px', lineHeight: '28px' },
      h2: { fontSize: '18px', lineHeight: '26px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
      h4: { fontSize: '13px', lineHeight: '18px' },
    },
  },
  components: {
    Button: { defaultProps: { variant: 'default', size: 'sm' } },
    TextInput: {
      defaultProps: { size: 'sm', inputWrapperOrder: ['label', 'description', 'error', 'input'] },
    },
    Textarea: {
      defaultProps: {
        size: 'sm',
        inputWrapperOrder: ['label', 'description', 'error', 'input'],
        autosize: false,
      },
    },
    NativeSelect: {
      defaultProps: { size: 'sm', inputWrapperOrder: ['label', 'description', 'error', 'input'] },
    },
    Modal: { defaultProps: { size: 480, centered: true, transitionProps: { duration: 0 } } },
  },
})

/** Points Mantine's own variables at the tokens; the tokens switch by scheme, so both schemes share most rows. */
export const resolver: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...shared, '--mantine-primary-color-filled': '#1A4B80' },
  dark: {
    ...shared,
    '--mantine-primary-color-filled': '#8FBEEE',
    '--mantine-primary-color-contrast': '#071019',
  },
})

const shared = {
  '--mantine-color-body': 'var(--latar)',
  '--mantine-color-text': 'var(--teks)',
  '--mantine-color-dimmed': 'var(--teks-2)',
  '--mantine-color-placeholder': 'var(--teks-2)',
  '--mantine-color-default': 'var(--muka)',
  '--mantine-color-default-hover': 'var(--muka-2)',
  '--mantine-color-default-border': 'var(--garis-kuat)',
  '--mantine-color-default-color': 'var(--teks)',
  '--mantine-color-anchor': 'var(--nila)',
  '--mantine-color-error': 'var(--buruk)',
}

function tuple(text: string): MantineColorsTuple {
  const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = '', j = ''] = text.split(' ')
  return [a, b, c, d, e, f, g, h, i, j]
}

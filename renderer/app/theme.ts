// The component library in our own type, colours and sizes. Colours come from tokens.css; what the library
// computes for itself (hovered, disabled, filled) is pointed at the same names.

import {
  type CSSVariablesResolver,
  type MantineColorsTuple,
  Button,
  CloseButton,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  Popover,
  Menu,
  Modal,
  Switch,
  Tooltip,
} from "@mantine/core";
import { Spotlight } from "@mantine/spotlight";

const petrol: MantineColorsTuple = [
  "#E5F3F4",
  "#CBE6E8",
  "#9FD0D5",
  "#74CBD3",
  "#4FBAC4",
  "#459AA4",
  "#1F8590",
  "#0B6E79",
  "#095C66",
  "#06282C",
];

const dark: MantineColorsTuple = [
  "#EBEFF0",
  "#AEB8BC",
  "#8E999E",
  "#66737A",
  "#3C464A",
  "#293033",
  "#1D2325",
  "#171C1E",
  "#121617",
  "#0E1112",
];

const sans = '"Inter Variable", "Segoe UI", system-ui, sans-serif';

/** Nothing else says what the button with the cross does. */
const closeName = { "aria-label": "Close" };

/** Controls are 26, 30 or 36 high. Other sizes are the library's own. */
const controlHeights: Readonly<Record<string, string>> = { xs: "26px", sm: "30px", md: "36px" };

/** What is written on them; nothing is smaller than 11. */
const wordSizes: Readonly<Record<string, string>> = { xs: "12px", sm: "13px", md: "13px" };
const paddings: Readonly<Record<string, string>> = { xs: "10px", sm: "14px", md: "16px" };

/** Enough to set apart what is asked just now; the screen below stays legible. */
const overlay = { color: "#14191b", backgroundOpacity: 0.32, blur: 0 };

export const theme = createTheme({
  primaryColor: "petrol",
  colors: { petrol, dark },
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input);
    const isAccent = (input.color ?? input.theme.primaryColor) === input.theme.primaryColor;
    // The library reckons with the light accent alone.
    return input.variant === "filled" && isAccent ? { ...colours, color: "var(--on-accent)" } : colours;
  },
  defaultRadius: 6,
  fontFamily: sans,
  fontFamilyMonospace: '"JetBrains Mono", ui-monospace, monospace',
  fontSizes: { xs: "11px", sm: "12px", md: "13px", lg: "15px", xl: "20px" },
  headings: { fontFamily: sans, fontWeight: "600" },
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: "sm", fw: 500 },
      vars: (_theme, { size = "sm" }) => ({
        root: {
          "--button-height": controlHeights[String(size)],
          "--button-fz": wordSizes[String(size)],
          "--button-padding-x": paddings[String(size)],
        },
      }),
    }),
    Input: Input.extend({
      vars: (_theme, { size = "sm" }) => ({
        wrapper: { "--input-height": controlHeights[String(size)], "--input-fz": wordSizes[String(size)] },
      }),
    }),
    CloseButton: CloseButton.extend({ defaultProps: { radius: 6, ...closeName } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, withinPortal: true, transitionProps: { duration: 120 } },
    }),
    // What has the focus stays, also where what it belongs to is scrolled or pushed out of view.
    Popover: Popover.extend({ defaultProps: { radius: 10, shadow: "var(--s3)", hideDetached: false } }),
    Menu: Menu.extend({
      defaultProps: {
        radius: 10,
        shadow: "var(--s3)",
        transitionProps: { duration: 120 },
        // A menu holds its items and nothing else; the first has the focus.
        withInitialFocusPlaceholder: false,
      },
    }),
    Modal: Modal.extend({
      defaultProps: { radius: 10, centered: true, shadow: "var(--s3)", overlayProps: overlay },
    }),
    Spotlight: Spotlight.extend({ defaultProps: { radius: 10, shadow: "var(--s3)", overlayProps: overlay } }),
    Switch: Switch.extend({ defaultProps: { withThumbIndicator: false } }),
  },
});

const shared = {
  "--mantine-color-body": "var(--panel)",
  "--mantine-color-text": "var(--text)",
  "--mantine-color-dimmed": "var(--text-3)",
  "--mantine-color-placeholder": "var(--text-3)",
  "--mantine-color-anchor": "var(--accent)",
  "--mantine-color-error": "var(--danger)",
  "--mantine-color-default": "var(--raised)",
  "--mantine-color-default-hover": "var(--hover)",
  "--mantine-color-default-color": "var(--text)",
  "--mantine-color-default-border": "var(--line-2)",
  "--mantine-color-petrol-filled": "var(--accent)",
  "--mantine-color-petrol-filled-hover": "var(--accent-h)",
  "--mantine-color-petrol-light": "var(--accent-soft)",
  "--mantine-color-petrol-light-color": "var(--accent)",
  "--mantine-primary-color-contrast": "var(--on-accent)",
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: shared,
  dark: shared,
});

// How the rows of a file are cut into columns, for when it was found out wrongly.

import { NativeSelect, NumberInput, Popover, Switch, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import type { LookedFile } from "../../shared/api/import-contract.ts";
import styles from "./FormMenu.module.css";
import { formWords, type Separator, separatorWords } from "./form-words.ts";
import type { MappedFiles } from "./import-file.ts";
import { importSession } from "./open-import.ts";
import { type FormChange, withForm } from "./reformed-mapping.ts";

interface FormMenuProps {
  readonly group: MappedFiles;
  readonly looked: LookedFile;
}

const mostSkipped = 1_000;

export function FormMenu({ group, looked }: FormMenuProps) {
  const { form } = looked;
  if (form.kind !== "delimited") return null;
  const { mapping } = group;
  const change = (next: FormChange): void => {
    const { separator, header, skipLines } = form;
    importSession.setMapping(group, withForm({ ...mapping, separator, header, skipLines }, next));
  };
  return (
    <Popover position="bottom-start" width={260} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={styles.words}>
          {formWords(looked)}
          <IconChevronDown size={14} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles.fields ?? ""} aria-label="How the file is read">
        <NativeSelect
          label="Columns are separated by"
          data={Object.entries(separatorWords).map(([value, label]) => ({ value, label }))}
          value={mapping.separator ?? form.separator}
          onChange={({ currentTarget }) => change({ separator: separatorOf(currentTarget.value) })}
        />
        <Switch
          label="The first row names the columns"
          checked={mapping.header ?? form.header}
          onChange={({ currentTarget }) => change({ header: currentTarget.checked })}
        />
        <NumberInput
          label="Lines before that"
          min={0}
          max={mostSkipped}
          allowDecimal={false}
          clampBehavior="strict"
          value={mapping.skipLines ?? form.skipLines}
          onChange={(value) => typeof value === "number" && change({ skipLines: value })}
        />
        <Switch
          label="Numbers have a decimal comma"
          checked={mapping.decimalComma ?? false}
          onChange={({ currentTarget }) => change({ decimalComma: currentTarget.checked })}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

const separators = Object.keys(separatorWords) as readonly Separator[];

const separatorOf = (text: string): Separator => separators.find((one) => one === text) ?? ",";

// The address of a test call, and how much of it the space may keep: a part of it may be a secret.

import { Checkbox, TextInput } from "@mantine/core";
import { isOwnAddress } from "./is-own-address.ts";

interface AddressFieldsProps {
  readonly address: string;
  readonly onAddress: (address: string) => void;
  readonly keepsPath: boolean;
  readonly onKeepsPath: (keepsPath: boolean) => void;
  readonly hasSecret: boolean;
  readonly onEnter: () => void;
}

export function AddressFields(props: AddressFieldsProps) {
  const { address, onAddress, keepsPath, onKeepsPath, hasSecret, onEnter } = props;
  const isOpen = hasSecret && /^\s*http:/i.test(address) && !isOwnAddress(address);
  return (
    <>
      <TextInput
        label="Address"
        placeholder="http://localhost:8080/calls"
        value={address}
        maxLength={4096}
        dir="ltr"
        onChange={({ currentTarget }) => onAddress(currentTarget.value)}
        onKeyDown={({ key }) => key === "Enter" && onEnter()}
        description={isOpen ? "Without https, whoever is on the way can read the secret." : undefined}
      />
      <Checkbox
        size="xs"
        label="Keep its path in the space"
        description="The host is kept, and what is behind “?” never. Of many web hooks the path is a secret as well."
        checked={keepsPath}
        onChange={({ currentTarget }) => onKeepsPath(currentTarget.checked)}
      />
    </>
  );
}

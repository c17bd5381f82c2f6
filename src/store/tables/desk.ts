// Tables about the people and the settings of a desk.

export type RoleRow = {
  readonly desk: string;
  readonly user_id: string;
  readonly role: string;
  /** The agency (ORI) the role is held for; empty for the whole desk. */
  readonly agency: string;
  readonly granted_at: number;
  readonly granted_by: string;
};

export type SettingRow = {
  readonly desk: string;
  readonly key: string;
  readonly value: string;
  readonly changed_at: number;
  readonly changed_by: string;
};

export type UserRow = {
  readonly desk: string;
  readonly user_id: string;
  /** IANA time zone, as the platform says it. */
  readonly zone: string | null;
  /** Address at work, where the platform lets us read it. */
  readonly email: string | null;
  readonly refreshed_at: number;
};

export type DeskTables = { readonly roles: RoleRow; readonly settings: SettingRow; readonly users: UserRow };

// The columns that DuckDB reads from a file of messages: declared, so that it need not look for them.

export const duckColumns = `{type: 'VARCHAR', event: 'VARCHAR', name: 'VARCHAR', userId: 'VARCHAR', anonymousId: 'VARCHAR',
  messageId: 'VARCHAR', previousId: 'VARCHAR', groupId: 'VARCHAR', timestamp: 'TIMESTAMP', properties: 'JSON',
  traits: 'JSON'}`;

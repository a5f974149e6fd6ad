-- Ciphertext doesn't get smaller: PostgreSQL needn't try.
alter table vault_content alter column ciphertext set storage external;

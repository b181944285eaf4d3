import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { openTransactions } from "./open-transaction.server.ts";

/**
 * An adapter whose transactions are the ones that are open already: Prisma takes part in them and
 * neither begins nor ends any. Its own connection is never used.
 */
export function joiningAdapter(
  factory: SqlMigrationAwareDriverAdapterFactory,
): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter: SqlDriverAdapter = await factory.connect();
      const startTransaction = () => {
        const open = openTransactions.getStore();
        if (!open) throw new Error("Prisma writes inside an open transaction only");
        return Promise.resolve(open.admit(adapter));
      };
      return Object.create(adapter, {
        startTransaction: { value: startTransaction },
      }) as typeof adapter;
    },
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

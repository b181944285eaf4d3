# The commands are the ones the tests run: npm ci, npm run build, and node on start.js.

FROM node:20-bookworm-slim AS build
WORKDIR /site
# For packages whose binary is not published for this platform.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json prisma.config.ts tsconfig.json ./
COPY prisma ./prisma
COPY app ./app
COPY workflows ./workflows
COPY templates ./templates
COPY public ./public
COPY remix.config.js vite.config.ts start.js ./
RUN npm ci --omit=dev && npm run build

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_FOLDER=/data
WORKDIR /site
COPY --from=build --chown=root:root /site ./
# The site itself is read-only for the process; only the data folder is its own.
RUN install -d -o node -g node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Signals reach the server itself, without a shell or npm in between.
# A worker of its own: the same image with node --import tsx app/commands/worker.ts.
CMD ["node", "start.js"]

